import { Icon } from '../look/Icon';

/** Says plainly that something cannot be drawn; a test fails when this appears. */
export function Unknown({ what, type }: { what: 'block' | 'element'; type: string }) {
  return (
    <p className="unknown" role="alert" data-unknown-block={type}>
      <Icon name="warn" /> This page does not know the {what} type “{type}”, so you do not see it here. Slack may show it.
    </p>
  );
}
