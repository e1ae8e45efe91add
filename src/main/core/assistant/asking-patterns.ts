import type { Aspect } from '../../../shared/contract/assistant.ts';

/** One way to ask for an aspect, over folded words apart by single spaces. */
export interface AskingPattern {
  readonly aspect: Aspect;
  /** Decides between aspects of one sentence; then the longer saying does. */
  readonly strength: number;
  /** The words may name the matter too and keep their weight in search. */
  readonly naming: boolean;
  readonly says: RegExp;
}

interface Manner {
  readonly aspect: Aspect;
  readonly strength: number;
  readonly naming?: boolean;
  /** Alternatives of a regular expression; a space stands between words. */
  readonly says: readonly string[];
}

const yes = '(?:khong|ko|hong|hok|hem|k|chua|a)';
const many = '(?:bao nhieu|bao nhiu|nhieu|may|bn|bao)';
const money = '(?:tien|dong|le phi|phi|chi phi|xu|trieu|nghin|ngan)';
const span = '(?:ngay|hom|tuan|thang|bua|tieng|gio|buoi|nam|lau)';
const what = '(?:gi|chi|nao|nhung gi)(?! (?:phep|phi|nhanh|cuc))';
const kin =
  '(?:ong|ba|ong ba|bo|me|cha|ma|tia|vo|chong|con|con trai|con gai|chau|anh|chi|em|bac|chu|co|di|cau|hang xom|nguoi than|nguoi khac|ban|nguoi nha|to truong)';

const manners: readonly Manner[] = [
  {
    aspect: 'law',
    strength: 5,
    says: [
      'luat (?:nao|gi)|theo luat|(?:nghi dinh|thong tu|nghi quyet|quyet dinh)(?: (?:nao|so|gi|may))',
      'can cu (?:phap ly|vao dau|luat|dau|nghi dinh|van ban)|co so phap ly|van ban (?:nao|gi|luat|phap luat)',
      'dieu (?:nao|may|bao nhieu|luat)|quy dinh (?:o|tai|trong|theo) (?:dau|dieu|luat|van ban|nghi)|quy dinh nao|phap luat|luat phap',
      '(?:which|what) (?:law|decree|circular|regulation|article)s?|legal basis|the law|according to law|law say|legal text',
    ],
  },
  {
    aspect: 'online',
    strength: 4.5,
    says: [
      'online|onlai|on lai|truc tuyen|(?:tren|qua|bang|o) mang|(?:qua|tren|bang) internet|(?:o|tai) nha (?:duoc|nop|lam)|khoi (?:phai )?(?:ra|den|len) (?:xa|uy ban)',
      '(?:qua|tren|bang|dung) (?:dien thoai|app|ung dung|vneid|cong dich vu|dich vu cong|may tinh|zalo|buu dien)|dich vu cong|cong dvc|dvc',
      'ngoi (?:o )?nha|internet|from home|by (?:app|phone|post)|on (?:my phone|the portal|the web)|website',
    ],
  },
  {
    aspect: 'fee',
    strength: 4,
    says: [
      `${many} ${money}|(?:het|ton|mat|phi|gia|dong|tra|tinh|thu|nop|la) (?:het |khoang |chung |tam |co )*(?:bao nhieu|bao nhiu|nhieu|may)(?! ?(?:${span}|nguoi|tuoi|ban|giay|loai))`,
      `(?:bao nhieu|may|nhieu) (?:mot|1|moi) (?:ban|trang|to|nguoi|lan|cai)|(?:mat|ton|dong|thu|tra|nop|tinh|het|phai) (?:tien|phi|le phi|xu)|le phi|phi (?:bao|la|co|the|nhu)`,
      `chi phi (?:bao|het|la|khoang|the|co|nhu|thi|lam)|mien phi|gia (?:ca|bao|tien|the)|bao tien|nua tien|tinh tien|(?:co|phai) (?:mat|ton|dong) (?:gi|tien|phi)|(?:giam|mien|bot) (?:le )?(?:phi|tien|nua)|tien nong|tien bac|lay (?:may|bao nhieu) tien|may (?:nghin|ngan|chuc|tram|dong)|phi lam`,
      'bao tien|nhieu tien|mac (?:khong|hong)|co dat|ton kem|het nhieu|nhiu tien|how much|costs?|fees?|prices?|charge[sd]?|(?:for|is it) free|free of charge|i pay|to pay|pay for|expensive|money do',
    ],
  },
  {
    aspect: 'time',
    strength: 3.6,
    says: [
      `bao lau|(?:bao nhieu|may|bao) ${span}(?! tuoi)|(?:khi|luc|hom|ngay|bua) nao|bao gio|chung nao|khi mo|(?:co|cho|doi|mat) lau|lau ${yes}|lau lam|lau mau|bao gio|trong bao|han la|tre han|muon co|gia tri (?:bao|may|trong)|hieu luc|trong vong|gap duoc|lam gap|het han khi`,
      `(?:lay|co|nhan|xong|duoc) (?:duoc )?(?:ngay|lien|luon)(?: ${yes}| trong| duoc| hom)|(?:lay|co|nhan|tra) (?:giay )?(?:ngay|luon|lien)(?= )|(?:trong|cung) (?:mot )?ngay(?! sinh)|kip|thoi han|thoi gian|hen (?:ngay|may)|duoc nhan giay luon|han (?:chot|cuoi|nop)|muon nhat`,
      'how long|how (?:many days|soon|fast|quickly|many weeks)|days? (?:does|do|will|tak\\w*)|when (?:will|can|do|is|should|must)|same day|today|time limit|deadline|ready|wait',
    ],
  },
  {
    aspect: 'form',
    strength: 4,
    naming: true,
    says: [
      'mau (?:to khai|don|nao|so|gi|giay|phieu)|(?:to khai|don|phieu)(?: \\w+){0,6}? (?:mau|nao|gi|o dau)|(?:in|xin|lay|tai|cho|phat)(?: (?:toi|em|minh|cho|ho|giup|cai|to|mot|giup toi)){0,3} (?:to khai|mau don|mau|don|to don|bieu mau|phieu)',
      'in (?:\\w+ ){0,3}(?:don|to khai|mau)|theo mau|bieu mau|(?:dien|ghi|viet|khai)(?: vao)? (?:don|to|mau|phieu|to khai)|don (?:nao|theo mau|gi)',
      '(?:which|what|blank|the|a|declaration|application|print|need) (?:\\w+ )?forms?|forms? (?:do|to|for|is|must)|template',
    ],
  },
  {
    aspect: 'where',
    strength: 3.4,
    says: [
      'o (?:dau|mo|cho nao|noi nao|quay nao|phong nao|xa nao|cho mo)|(?:cho|noi) (?:nao|mo)|(?:quay|phong|cua|ban|co quan|xa) (?:nao|may|so may)(?! duoc)|(?:tai|den|ra|toi|di|nop|gap|ve|len|lam|xin|khai|hoi) dau',
      '(?:o|tai) day (?:duoc|co)|(?:o )?(?:do|day|xa|huyen|cong an|uy ban|ubnd|que|noi) hay (?:\\w+ )?(?:o )?(?:que|uy ban|cong an|day|do|xa|huyen|tinh|noi|ubnd)|cong an (?:xa )?hay|hay (?:la )?(?:o )?(?:uy ban|que|cong an|ubnd)|dia chi|bang nao nhan|nop cho ai|gap ai|dia diem|dau vay|dau a|noi (?:tam tru|thuong tru|o) hay|xa khac duoc|(?:co )?phai ve (?:que|tinh|xa)',
      'where|which (?:counter|office|window|desk|place|commune|floor)|what (?:office|counter|place)|in this (?:office|centre)',
    ],
  },
  {
    aspect: 'who',
    strength: 3.5,
    says: [
      `ai (?:duoc|phai|co|lam|ky|la|se|den|di|dung|giai|quyet|cung|thi|moi|cap|nop|thuoc)|(?:nhung|doi tuong|nguoi) (?:ai|nao)|la ai|nhung ai|cho ai|(?:bao nhieu|may) tuoi|doi tuong|dieu kien|du tuoi|tuoi (?:nao|thi)|thuoc dien|truong hop nao|co duoc (?:huong|cap|nhan|linh)|duoc huong (?:khong|hong|ko|chua)|phai co mat|vang mat|mot minh (?:\\w+ ){0,3}?duoc|di cung|may nguoi`,
      `nho nguoi|(?:khong|ko) (?:di|den|ra|co mat) duoc|lam thay|di thay|nop thay|lay thay|ky thay|(?:lam|di|lay|nop|ky|khai) ho(?! (?:so|khau|kinh|ngheo|tich|tro|can|tac|gia|thoat|chieu|moi))|(?:can|phai) uy quyen|uy quyen (?:duoc|cho ai)|ca hai (?:vo chong |nguoi )?(?:cung|phai|co)|(?:phai|can) (?:tu |chinh )(?:toi )?di|co phai (?:ca|tu|chinh)`,
    ],
  },
  {
    aspect: 'who',
    strength: 3.5,
    naming: true,
    says: [
      `(?:di|lam|nop|xin|lay|khai|dang ky|lanh|nhan|ky)(?: \\w+){0,5}? (?:thay(?! (?:doi|the))|ho(?! (?:so|khau|kinh|ngheo|tich|tro|can|tac|gia|thoat))|giup|dum|gium)(?: \\w+){0,6}? (?:duoc|co sao|${yes})`,
      `(?:^| )${kin} (?:\\w+ ){0,2}?(?:di|lam|lay|nop|xin|ky|nhan)(?: \\w+){1,6}? (?:duoc|co duoc) ${yes}`,
      '(?:thay|ho)(?! (?:so|khau|kinh|ngheo|tich|tro|doi|the))(?: \\w+){0,4}? (?:duoc khong|duoc hong|duoc ko|co duoc)',
      'who(?! can help)|whom|whose|(?:can|may|could) (?:my|the|a|an|someone|somebody|another|any) (?:\\w+ ){1,3}?(?:for|register|apply|file|sign|collect|do|go|submit|get|pick|declare|report)|on (?:my |his |her |their )?behalf|eligible|entitled|qualify|how old|(?:does|must|do|should) (?:the|my|both|we|they) (?:\\w+ ){0,3}?(?:have to|need to|must|both|come|be present)|in person|both of us|instead of me',
    ],
  },
  {
    aspect: 'general',
    strength: 3.3,
    naming: true,
    says: [
      `nhu the nao(?= $)|giay phep (?:gi|nao)|(?:can|phai|co can|co phai) xin (?:giay )?phep(?: gi)?(?: ${yes})?`,
    ],
  },
  {
    aspect: 'papers',
    strength: 3,
    says: [
      `can (?:(?!(?:mat|ton|bao)\\b)\\w+ ){0,6}?${what}|(?:mang|dem|cam|nop|chuan bi|bo tui|kem|them|gui)(?: \\w+){0,4}? ${what}`,
      `(?<!(?:chua|cha|chang|khong|ko|deo) co )(?:giay|giay to|ho so|thu tuc) (?:gi|chi|nao|nhung gi|gom|can|bao gom|lam sao|ra sao|the nao)(?! (?:phep|ca|het))|gom (?:nhung |co )?(?:gi|giay)|nhung (?:giay|gi)|can (?:nhung|giay|cac loai)(?! phep)`,
      `(?:can|phai) (?:co |mang |nop |dem |trinh |xuat trinh )(?:\\w+ ){1,7}?${yes}(?= )|can (?:giay(?! phep)|ban|to|so|chung|can cuoc|anh|ho khau|xet nghiem)(?: \\w+){0,6}? ${yes}(?= )|thieu (?:giay|\\w+ ){1,3}(?:thi|co|duoc)|khong co (?:\\w+ ){1,5}(?:thi|co duoc|duoc khong)`,
      `phai (?:co|mang|nop|dem|lam) (?:gi|chi)|ban goc|ban chinh hay|ban sao hay|may (?:tam )?(?:anh|hinh)|may ban|cai (?:gi|chi)(?= )|(?:dem|mang|cam) (?:theo )?giay|thay the|giay gi|giay chi|giay to nao`,
      'documents?|papers?|paperwork|(?:should|must|to|do) (?:i )?bring|bring|need (?:to bring|to show|the \\w+ (?:paper|certificate|card|original))|what (?:do|should) i (?:need|have|prepare|bring)|what is needed|requirements?|required',
    ],
  },
];

export const askingPatterns: readonly AskingPattern[] = manners.flatMap(({ says, naming, ...manner }) =>
  says.map((alternatives) => ({
    ...manner,
    naming: naming === true,
    says: new RegExp(`(?<= )(?:${alternatives})(?= )`, 'g'),
  })),
);
