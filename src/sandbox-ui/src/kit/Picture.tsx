import type { Element } from './types';

/** Draws an image that lies in the message itself; one from elsewhere is only named, since this page asks nobody else. */
export function Picture({ image, size }: { image: Element; size: 'small' | 'accessory' }) {
  const url = image.image_url ?? '';
  return url.startsWith('data:image/') || url.startsWith('/') ? (
    <img className={`picture ${size}`} src={url} alt={image.alt_text ?? ''} />
  ) : (
    <span className={`picture ${size} named`} role="img" aria-label={image.alt_text ?? 'Image'}>{image.alt_text}</span>
  );
}
