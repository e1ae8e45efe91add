import type { Bilingual } from '../../shared/contract/words.ts';
import { verifyAudit } from '../core/audit/verify.ts';
import { auditTroubleWords } from '../core/audit/words.ts';
import { loadConfiguration } from '../core/configuration/load.ts';
import { type Command, misused, refuse, sayBoth } from './command.ts';
import { flagsAndPlaces } from './places.ts';
import { readBeside } from './read-beside.ts';

/**
 * `kiosk -- verify-audit [--json] [--config=FILE] [--data=FOLDER]`: walks the whole audit chain and every signed head,
 * beside the running kiosk. Exit code 0 only when it holds.
 */
export const verifyAuditChain: Command = async (args, outside) => {
  const wish = flagsAndPlaces(args, ['json'], 'none');
  if (!wish) {
    sayBoth(usage, outside);
    return misused;
  }
  const loaded = loadConfiguration(wish.config);
  if (!loaded.ok) return refuse(loaded.sentence, outside);
  const { id } = loaded.value.kiosk;
  const verdict = readBeside(wish.data, (database) => verifyAudit(database, id));
  if (!verdict) return refuse(noData(wish.data), outside);
  const { rows, heads, trouble } = verdict;
  if (wish.flags.has('json'))
    outside.out(`${JSON.stringify({ ok: trouble === null, rows, heads, trouble })}\n`);
  else if (!trouble)
    outside.out(`${rows} dòng, ${heads} ngày có chữ ký / ${rows} links, ${heads} signed days\n`);
  if (!trouble) return 0;
  return refuse(broken(auditTroubleWords(trouble)), outside);
};

const usage: Bilingual = {
  vi: 'Cách dùng: verify-audit, --json, --config=TỆP, --data=THƯ-MỤC.',
  en: 'Usage: verify-audit, --json, --config=FILE, --data=FOLDER.',
};

function broken(why: string): Bilingual {
  return {
    vi: `Sổ kiểm toán không còn nguyên vẹn (${why}); hãy giữ nguyên máy, sao lưu rồi báo tỉnh.`,
    en: `The audit chain does not hold (${why}); leave the machine as it is, back it up and tell the province.`,
  };
}

export function noData(folder: string): Bilingual {
  return {
    vi: `Không đọc được dữ liệu của kiosk trong ${folder}; hãy chỉ đúng thư mục bằng --data.`,
    en: `The kiosk's data in ${folder} cannot be read; name the right folder with --data.`,
  };
}
