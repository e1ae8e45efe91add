import { catalogue } from '../src/renderer/language/catalogue.ts';

/** Where the built screens list every message, for speakers of language packs and `kiosk -- language coverage`. */
export const messagesFile = 'messages.json';

/** Every message by its id, as it is said. */
export function spokenMessages(): string {
  const messages = [...catalogue]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, { vi, en, spoken }]) => [id, { vi: spoken?.vi ?? vi, en: spoken?.en ?? en }]);
  return `${JSON.stringify(Object.fromEntries(messages))}\n`;
}
