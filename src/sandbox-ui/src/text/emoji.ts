// The names people type most; any other name stays as it was typed.
const NAMES: Record<string, string> = {
  '+1': '👍', thumbsup: '👍', '-1': '👎', wave: '👋', tada: '🎉', pray: '🙏', clap: '👏', heart: '❤️', smile: '😄',
  slightly_smiling_face: '🙂', grinning: '😀', joy: '😂', wink: '😉', thinking_face: '🤔', eyes: '👀', fire: '🔥',
  rocket: '🚀', star: '⭐', sparkles: '✨', coffee: '☕', calendar: '📅', bulb: '💡', warning: '⚠️', x: '❌',
  white_check_mark: '✅', heavy_check_mark: '✔️', speech_balloon: '💬', handshake: '🤝', seedling: '🌱', dart: '🎯',
  memo: '📝', bell: '🔔', no_bell: '🔕', earth_africa: '🌍', palm_tree: '🌴', raised_hands: '🙌', muscle: '💪',
};

/** The character behind an emoji name, or the name in colons when there is none here. */
export const emoji = (name: string): string => NAMES[name] ?? `:${name}:`;
