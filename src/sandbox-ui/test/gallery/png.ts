import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;

/** The same picture with a palette of at most 256 colours: about half as many bytes as a browser's screenshot. Source: PNG, W3C. */
export function smaller(png: Buffer): Buffer {
  const { width, height, rows } = unpacked(png);
  for (let blur = 0; ; blur++) {
    const palette = new Map<number, number>();
    const indexed = Buffer.alloc(height * (width + 1));
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const colour = rounded(rows.readUIntBE((y * width + x) * 3, 3), blur);
        const index = palette.get(colour) ?? palette.size;
        palette.set(colour, index);
        indexed[y * (width + 1) + 1 + x] = index;
      }
    }
    if (palette.size <= COLOURS) {
      return packed(width, height, [...palette.keys()], indexed);
    }
  }
}

/** Drops the lowest bits of red, green and blue; white stays white. */
function rounded(colour: number, bits: number): number {
  const part = (shift: number) => Math.min(255, (((colour >> shift) & 255) >> bits << bits) + (1 << bits) - 1);
  return (part(16) << 16) | (part(8) << 8) | part(0);
}

function packed(width: number, height: number, palette: number[], indexed: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('PLTE', colours), chunk('IDAT', deflateSync(indexed, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}

/** The three bytes of each dot of a screenshot: 8 bits a colour, not interlaced, no transparency. */
function unpacked(png: Buffer): { width: number; height: number; rows: Buffer } {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  if (png[24] !== 8 || png[25] !== 2 || png[28] !== 0) {
    throw new Error(`a screenshot has 8 bits, kind 2 and no interlace; this has ${png[24]}, ${png[25]}, ${png[28]}`);
  }
  const lines = inflateSync(Buffer.concat(parts(png, 'IDAT')));
  const length = width * 3;
  const rows = Buffer.alloc(height * length);
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (length + 1)] ?? 0;
    for (let x = 0; x < length; x++) {
      const at = y * length + x;
      const left = x < 3 ? 0 : rows[at - 3] ?? 0;
      const above = y === 0 ? 0 : rows[at - length] ?? 0;
      const corner = x < 3 || y === 0 ? 0 : rows[at - length - 3] ?? 0;
      rows[at] = (lines[at + y + 1] ?? 0) + foretold(filter, left, above, corner);
    }
  }
  return { width, height, rows };
}

function parts(png: Buffer, type: string): Buffer[] {
  const found: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === type) {
      found.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
    }
  }
  return found;
}

/** What a filter expects of a byte from those left of it, above it, and left above. */
function foretold(filter: number, left: number, above: number, corner: number): number {
  if (filter === 4) {
    const guess = left + above - corner;
    const [near, over, past] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
    return near <= over && near <= past ? left : over <= past ? above : corner;
  }
  return [0, left, above, (left + above) >> 1][filter] ?? 0;
}
