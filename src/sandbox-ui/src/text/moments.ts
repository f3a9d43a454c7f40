const LANGUAGE = 'en-GB';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, zone, options]);
  let made = formats.get(key);
  if (made === undefined) {
    made = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
    formats.set(key, made);
  }
  return made;
}

const date = (at: string | number) => new Date(at);

/** `10:05` */
export const clockTime = (at: string | number, zone: string): string =>
  format(LANGUAGE, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date(at));

/** `Tue 10:05` */
export const dayAndTime = (at: string | number, zone: string): string =>
  `${format(LANGUAGE, zone, { weekday: 'short' }).format(date(at))} ${clockTime(at, zone)}`;

/** `Tue 3 Mar 10:05` */
export const shortMoment = (at: string | number, zone: string): string =>
  `${format(LANGUAGE, zone, { weekday: 'short', day: 'numeric', month: 'short' }).format(date(at)).replace(',', '')} ${clockTime(at, zone)}`;

/** `Tuesday, 3 March` */
export const longDay = (at: string | number, zone: string): string =>
  format(LANGUAGE, zone, { weekday: 'long', day: 'numeric', month: 'long' }).format(date(at)).replace(/^(\w+) /, '$1, ');

/** A date that tells days apart, in a zone. */
export const dayKey = (at: string | number, zone: string): string =>
  format('en-CA', zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(date(at));

const SHOWN: Record<string, Intl.DateTimeFormatOptions> = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  date_pretty: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short_pretty: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long_pretty: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
  time_secs: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
};

/** Words Slack's `<!date^…>` in a zone and language; empty text for a format with an unknown token. */
export function slackDate(seconds: number, pattern: string, zone: string, locale: string): string {
  let isKnown = Number.isFinite(seconds);
  const words = pattern.replace(/\{(\w+)\}/g, (_, token: string) => {
    const options = SHOWN[token];
    isKnown &&= options !== undefined;
    return options === undefined || !isKnown ? '' : format(locale, zone, options).format(date(seconds * 1000));
  });
  return isKnown ? words : '';
}
