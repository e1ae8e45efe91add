import { join } from 'node:path';
import type { Bilingual } from '../../shared/contract/words.ts';
import { catalogueParts } from '../core/catalogue-parts.ts';
import { systemClock } from '../core/clock.ts';
import { loadConfiguration } from '../core/configuration/load.ts';
import { systemIds } from '../core/ids.ts';
import { adoptBundle } from '../core/procedures/adopt-bundle.ts';
import { readBundle } from '../core/procedures/bundle.ts';
import { openProcedures } from '../core/procedures/procedures.ts';
import { refusalSentence } from '../core/procedures/refusal-words.ts';
import { openStore } from '../core/store/open.ts';
import { storeSentence } from '../core/store/trouble.ts';
import { type Command, misused, refuse, sayBoth } from './command.ts';
import { wordAndPlaces } from './kiosk-on-disk.ts';

/**
 * `kiosk -- import-catalogue FOLDER [--config=FILE] [--data=FOLDER]`: takes in a signed catalogue from a stick: a folder
 * with `catalogue` and `calendar` in it. The kiosk must be stopped: one process writes a database.
 */
export const importCatalogue: Command = async (args, outside) => {
  const wish = wordAndPlaces(args);
  if (!wish) {
    sayBoth(usage, outside);
    return misused;
  }
  const loaded = loadConfiguration(wish.config);
  if (!loaded.ok) return refuse(loaded.sentence, outside);
  const configuration = loaded.value;
  const clock = systemClock(systemIds.mint);
  const opened = openStore(wish.data, { wallMs: clock.now().wallMs });
  if (!opened.ok) return refuse(storeSentence(opened.code, wish.data), outside);
  const store = opened.value;
  try {
    const procedures = openProcedures({ store, clock, configuration });
    const adopted = await adoptBundle(readBundle(join(wish.word, 'catalogue')), 'delivered', {
      procedures,
      clock,
      log: { info() {}, warn() {}, error() {} },
      trusted: configuration.catalogue.trustedKeys,
      parts: catalogueParts,
    });
    if (!adopted.ok) return refuse(refusalSentence(adopted.code), outside);
    const facts = procedures.facts();
    outside.out(`${JSON.stringify({ adopted: adopted.value, number: facts?.number, asOf: facts?.asOf })}\n`);
    sayBoth(adopted.value === 'same' ? same : taken(facts?.asOf ?? ''), outside);
    return 0;
  } finally {
    store.close();
  }
};

const usage: Bilingual = {
  vi: 'Cách dùng: import-catalogue THƯ-MỤC (có thư mục catalogue và calendar), --config=TỆP, --data=THƯ-MỤC.',
  en: 'Usage: import-catalogue FOLDER (with catalogue and calendar in it), --config=FILE, --data=FOLDER.',
};

const same: Bilingual = {
  vi: 'Danh mục này đang được dùng rồi; không có gì thay đổi.',
  en: 'This catalogue is in use already; nothing was changed.',
};

function taken(day: string): Bilingual {
  return {
    vi: `Đã nhận danh mục ngày ${day}; kiosk dùng từ lần khởi động tới. Bản trước vẫn được giữ.`,
    en: `The catalogue of ${day} was taken; the kiosk uses it from its next start on. The one before is kept.`,
  };
}
