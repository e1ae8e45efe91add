import type { Aspect } from '../../../shared/contract/assistant.ts';
import type { Word } from '../search/words.ts';

/** What a question wants to know, and which of its words only ask for that. */
export interface Asking {
  readonly aspect: Aspect;
  /** Whether words said so; `general` without any may be a matter named and no more. */
  readonly said: boolean;
  /** For each word, the part of its weight that stays as a name: little where it asks. */
  readonly weights: readonly number[];
}

/** Words that ask keep a little: "mất bao nhiêu" may still be about something lost. */
const askingWeight = 0.12;

/**
 * How people ask, by folded words; `strength` decides between aspects of one sentence, then the longer saying.
 * `naming`: the words may name the matter too and keep their weight ("tờ khai", "ủy quyền").
 */
interface Pattern {
  readonly aspect: Aspect;
  readonly strength: number;
  readonly naming?: true;
  readonly says: RegExp;
}

const pattern = (aspect: Aspect, strength: number, says: string, naming?: true): Pattern => ({
  aspect,
  strength,
  says: new RegExp(`(?<= )(?:${says})(?= )`, 'g'),
  ...(naming ? { naming } : {}),
});

const money = '(?:tien|dong|le phi|phi|chi phi|xu)';
const many = '(?:bao nhieu|nhieu|bao nhiu|bao nhieeu|may|bn)';

const patterns: readonly Pattern[] = [
  pattern(
    'law',
    5,
    'luat nao|theo luat|nghi dinh(?: nao| so)?|thong tu(?: nao)?|can cu (?:vao )?(?:luat|nghi dinh|dau|phap ly)|co so phap ly|van ban nao|dieu (?:nao|may|bao nhieu)|quy dinh (?:o|tai|trong) (?:dau|dieu|luat|van ban)|luat gi|dieu luat|phap luat',
  ),
  pattern(
    'law',
    5,
    'which law|what law|legal basis|which decree|what decree|which circular|law say|under which|regulation',
  ),
  pattern(
    'online',
    4,
    'online|onlai|truc tuyen|(?:tren|qua|bang) mang|qua internet|tren internet|tai nha duoc|o nha duoc|(?:qua|tren|bang) (?:dien thoai|app|ung dung|vneid|cong dich vu cong|dich vu cong)|dich vu cong(?: truc tuyen| quoc gia)?|on internet|from home|over the internet|by internet|by app',
  ),
  pattern(
    'fee',
    4,
    `${many} ${money}|(?:het|ton|mat|phi|gia|dong|tra|tinh|thu) (?:het |khoang |chung |tam )*(?:${many}|nhieu)(?: ${money})?|${many} (?:mot|1|moi) (?:ban|trang|to|nguoi|lan)|(?:mat|ton|dong|thu|tra|nop|tinh) (?:tien|phi|le phi)|le phi|chi phi(?= (?:bao|het|la|khoang|the|co|nhu|thi))|phi bao|mien phi|gia (?:ca|bao|tien)|bao tien|chung bao nhieu|nua tien|het bao|phi (?:la|co|the)|tien cong|tinh tien`,
  ),
  pattern('fee', 4, 'how much|cost(?:s)?|fee|price|charge|free of|do i pay|i pay|pay for|expensive'),
  pattern(
    'time',
    3,
    `bao lau|${many} (?:ngay|hom|tuan|thang|bua|tieng|gio)(?! (?:tuoi))|(?:khi|luc) nao|bao gio|chung nao|hom nao|ngay nao|bao nhieu ngay|lau khong|lau hong|co lau|cho lau|lay (?:ngay|lien|luon)|co (?:ngay|lien) (?:khong|hong|ko)|nhan (?:ngay|luon|lien)|(?:trong|cung) ngay(?= )|kip (?:lay|khong)|thoi han|thoi gian|lau chua|nhan giay luon|duoc luon khong|co kip`,
  ),
  pattern(
    'time',
    3,
    'how long|how (?:many|soon)|days? tak\\w*|when (?:will|can|do|is)|same day|today|how fast|time limit|deadline|ready',
  ),
  pattern(
    'form',
    4,
    'mau (?:to khai|don|nao|so|gi)|to khai (?:mau|nao|gi)|don (?:theo )?mau|(?:in|xin|lay|tai|cho)(?: \\w+){0,3}? (?:to khai|mau don|mau to|to don|bieu mau)|in (?:\\w+ ){0,3}don|theo mau|bieu mau|dien don|don nao|mau giay|ghi (?:to khai|don)',
    true,
  ),
  pattern(
    'form',
    4,
    'which form|what form|blank form|form (?:do|to|for)|print (?:\\w+ ){0,2}form|declaration form|application form|the form',
    true,
  ),
  pattern(
    'where',
    3,
    'o (?:dau|mo|cho nao|noi nao|quay nao|phong nao|xa nao|day duoc)|cho (?:nao|mo)|noi nao|(?:quay|phong|cua|ban) (?:nao|may|so may)|dau vay|tai (?:dau|quay)|(?:den|ra|toi|di|nop|gap|lam) dau|xa nao|co quan nao nhan|(?:o )?do hay (?:o )?|cong an (?:xa )?hay|uy ban hay|ubnd hay|hay (?:o )?que|dia chi|nop cho ai|gap ai|dia diem|noi dung nop',
  ),
  pattern('where', 3, 'where|which (?:counter|office|window|desk|place)|what office'),
  pattern(
    'who',
    3.5,
    `ai (?:duoc|phai|co|lam|ky|la|se|den|di|dung|giai|quyet|cung)|(?:nhung|doi tuong|nguoi) (?:ai|nao)|la ai|nhung ai|cho ai|${many} tuoi|doi tuong|dieu kien|(?:di|lam|nop|xin|lay|khai|dang ky|lanh|nhan|ky)(?: \\w+){0,5}? (?:thay|ho|giup|dum|gium)(?: \\w+){0,4}? (?:duoc|co duoc|co sao)|(?:thay|ho)(?: \\w+){0,4}? (?:duoc khong|duoc hong|duoc ko|co duoc)|nho nguoi|nguoi khac (?:di|lam|nop)|(?:khong|ko) di duoc (?:co|thi)|lam ho|lam thay|di thay|co can uy quyen|phai (?:tu )?di (?:ca )?hai|ca hai (?:vo chong )?(?:cung|phai)`,
  ),
  pattern(
    'who',
    3.5,
    'who|whom|can (?:my|the|a|someone|somebody|another|i) (?:\\w+ ){1,3}?(?:for (?:me|the|my|him|her|them)|instead|on behalf)|on (?:my )?behalf|eligible|entitled|entitl|(?:does|must|do) (?:the|my|both) \\w+ (?:have to|need to|must)|qualify|how old',
  ),
  pattern(
    'papers',
    3,
    'can (?:\\w+ ){0,4}?(?:gi|giay to|giay nao|giay gi|nhung gi|ho so|giay|chi)|(?:mang|dem|cam|nop|chuan bi|bo|kem|them)(?: theo| di| den| ra| nhung| cai| giay| ho so| them){0,4} (?:gi|chi|giay|nhung gi|giay to)|(?:giay|giay to|ho so|thu tuc) (?:gi|chi|nao|nhung gi|gom|can|bao gom|lam sao|ra sao)|(?:gom|kem) (?:nhung |co )?(?:gi|giay)|nhung giay|giay gi|giay chi|can nhung|nhung gi|(?:co )?(?:can|phai co|phai mang|phai nop|phai dem) (?:\\w+ ){1,6}?(?:khong|hong|ko|hok)|phai (?:co|mang|nop) (?:giay|ban)|phai nop gi|phai co gi|ban goc|cai gi|cai chi|dem giay|thay the',
  ),
  pattern(
    'papers',
    3,
    'what (?:documents?|papers?|do i (?:need|bring|have))|which (?:documents?|papers?)|documents?|papers?|bring|need (?:the|to bring|to show)|what i need|require\\w*|requir\\w*',
  ),
];

/** Which aspect a question asks for. */
export function askingOf(words: readonly Word[]): Asking {
  const text = ` ${words.map((word) => word.plain).join(' ')} `;
  const starts = startsOf(words);
  const weights = words.map(() => 1);
  let best: { aspect: Aspect; strength: number; length: number } | null = null;
  for (const { aspect, strength, naming, says } of patterns) {
    for (const match of text.matchAll(says)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (!naming) weigh(weights, starts, from, to);
      const length = to - from;
      if (!best || strength > best.strength || (strength === best.strength && length > best.length)) {
        best = { aspect, strength, length };
      }
    }
  }
  return { aspect: best?.aspect ?? 'general', said: best !== null, weights };
}

function startsOf(words: readonly Word[]): number[] {
  let at = 1;
  return words.map((word) => {
    const start = at;
    at += word.plain.length + 1;
    return start;
  });
}

function weigh(weights: number[], starts: readonly number[], from: number, to: number): void {
  for (const [index, start] of starts.entries()) {
    if (start >= from && start < to) weights[index] = askingWeight;
  }
}
