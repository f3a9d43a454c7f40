/** `2026-03-03T10:05` for an instant in seconds, in a zone; empty text for none. */
export function secondsToLocal(seconds: string, zone: string): string {
  return seconds === '' ? '' : local(Number(seconds) * 1000, zone);
}

/** The instant in seconds for `2026-03-03T10:05` in a zone; empty text for none. */
export function localToSeconds(text: string, zone: string): string {
  if (text === '') {
    return '';
  }
  const asUtc = Date.parse(`${text}:00Z`);
  const guess = asUtc - offset(asUtc, zone);
  return String((asUtc - offset(guess, zone)) / 1000);
}

function offset(at: number, zone: string): number {
  return Date.parse(`${local(at, zone)}:00Z`) - Math.floor(at / 60_000) * 60_000;
}

function local(at: number, zone: string): string {
  const options: Intl.DateTimeFormatOptions = {
    timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  };
  const parts = new Intl.DateTimeFormat('en-GB', options).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}
