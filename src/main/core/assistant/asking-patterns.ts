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

const yes = '(?:khong|ko|kg|khum|hk|hong|hok|hem|k|chua|a)';
const many = '(?:bao nhieu|bao nhiu|nhieu|may|bn|bao)';
const money = '(?:tien|dong|le phi|phi|chi phi|xu|trieu|nghin|ngan)';
const span = '(?:ngay|hom|tuan|thang|bua|tieng|gio|buoi|nam|lau)';
const what = '(?:gi|gj|j|chi|nao|nhung gi)(?! (?:phep|phi|nhanh|cuc|do|day|cung|het))';
const kin =
  '(?:ong|ba|ong ba|bo|me|cha|ma|tia|vo|chong|con|con trai|con gai|chau|anh|chi|em|bac|chu|co|di|cau|hang xom|nguoi than|nguoi khac|ban|nguoi nha|to truong)';

const manners: readonly Manner[] = [
  {
    aspect: 'law',
    strength: 5,
    says: [
      'luat (?:nao|gi)|theo luat|(?:nghi dinh|thong tu|nghi quyet|quyet dinh)(?: (?:nao|so|gi|may))',
      'can cu (?:phap ly|vao (?:dau|luat|van ban|quy dinh|cai gi)|theo|luat(?: nao| gi)?|dau|nghi dinh|van ban(?: nao| gi)?|nao|gi)|co so phap ly|van ban (?:nao|gi|luat|phap luat)',
      'dieu (?:khoan )?(?:nao|may|bao nhieu|luat)|dieu khoan|luat (?:noi|quy dinh|cho phep)|nghi dinh|thong tu|can cu theo|quy dinh (?:o|tai|trong|theo) (?:dau|dieu|luat|van ban|nghi)|quy dinh nao|phap luat|luat phap',
      '(?:which|what) (?:law|decree|circular|regulation|article)s?|legal basis|the law|according to law|law say|legal text|decrees?|regulations?|statute|by law',
    ],
  },
  {
    aspect: 'online',
    strength: 4.5,
    says: [
      'online|onlai|on lai|truc tuyen|(?:tren|qua|bang|o) mang|(?:qua|tren|bang) internet|(?:o|tai) nha (?:duoc|nop|lam)|khoi (?:phai )?(?:ra|den|len) (?:xa|uy ban)',
      '(?:qua|tren|bang|dung) (?:dien thoai|app|ung dung|vneid|cong dich vu|dich vu cong|may tinh|zalo|buu dien)|dich vu cong|cong dvc|dvc|tu xa|(?:khong|ko|khoi) (?:can|phai) (?:ra|den|len|toi) (?:xa|uy ban|tan noi|truc tiep)|gui (?:qua )?(?:mail|email|buu dien)',
      'ngoi (?:o )?nha|internet|from home|remotely|by email|the web|without (?:coming|going)|by (?:app|phone|post)|on (?:my phone|the portal|the web)|website',
    ],
  },
  {
    aspect: 'fee',
    strength: 4,
    says: [
      `${many} ${money}|(?:het|ton|mat|phi|gia|dong|tra|tinh|thu|nop|la) (?:het |khoang |chung |tam |co )*(?:bao nhieu|bao nhiu|nhieu|may)(?! ?(?:${span}|nguoi|tuoi|ban|giay|loai))`,
      `(?:bao nhieu|may|nhieu) (?:mot|1|moi) (?:ban|trang|to|nguoi|lan|cai)|(?:mat|ton|dong|thu|tra|nop|tinh|het|phai) (?:tien|phi|le phi|xu)|le phi|phi (?:bao|la|co|the|nhu)`,
      `chi phi (?:bao|het|la|khoang|the|co|nhu|thi|lam)|mien phi|gia (?:ca|bao|tien|the)|bao tien|nua tien|tinh tien|(?:co|phai) (?:mat|ton|dong) (?:gi|tien|phi)|(?:giam|mien|bot) (?:le )?(?:phi|tien|nua)|tien nong|tien bac|lay (?:may|bao nhieu) tien|may (?:nghin|ngan|chuc|tram|dong)|phi lam`,
      'bao tien|nhieu tien|lay tien (?:khong|ko|hong)|muc (?:thu|phi|le phi)|bang gia|gia re|chi (?:khoang )?bao nhieu|nhieu xu|mac (?:khong|hong)|co dat|ton kem|het nhieu|nhiu tien|how much|costs?|fees?|prices?|charge[sd]?|(?:for|is it) free|free(?! (?:to|legal))|free of charge|i pay|to pay|pay for|expensive|money do',
    ],
  },
  {
    // What is asked "bao nhiêu" without saying of what, is money.
    aspect: 'fee',
    strength: 2.5,
    says: [
      `(?:thi |la |gia )?(?:bao nhieu|bao nhiu|nhieu|nhiu|bnhieu)(?: (?:vay|the|a|ha|ta|nhi|co|anh|em|chi))*(?= $)`,
      'gia (?:sao|the nao|ra sao|lam sao)',
    ],
  },
  {
    aspect: 'time',
    strength: 3.6,
    says: [
      `bao lau|(?:bao nhieu|may) ${span}(?! tuoi)|bao ngay|(?:khi|luc|hom|ngay|bua|thang|dot|nam) nao|(?:thang|ngay|tuan|dot) may|(?<!(?:chua|chang|khong)(?: \\w+){0,4} )bao gio|chung nao|khi mo|(?:co|cho|doi|mat) lau|lau ${yes}|lau lam|lau mau|trong bao|han la|tre han|muon co|gia tri (?:bao|may|trong)|hieu luc|trong vong|gap duoc|lam gap|het han khi`,
      `(?:lay|co|nhan|xong|duoc) (?:duoc )?(?:ngay|lien|luon)(?: ${yes}| trong| duoc| hom)|(?:lay|co|nhan|tra) (?:giay )?(?:ngay|luon|lien)(?= )|(?:trong|cung) (?:mot )?ngay(?! sinh)|kip|thoi han|thoi gian|hen (?:ngay|may)|tra ket qua|lay (?:lien|ngay)|nhanh (?:khong|hong|ko|nhat)|toi chung nao|duoc nhan giay luon|han (?:chot|cuoi|nop)|muon nhat`,
      'how long|how (?:many days|soon|fast|quickly|many weeks)|days? (?:does|do|will|tak\\w*)|when (?:will|can|do|is|should|must)|same day|time limit|processing time|turnaround|take long|when (?:\\w+ ){0,3}(?:get|pick|receive|collect|ready)|too late|how late|deadline|ready|wait',
    ],
  },
  {
    aspect: 'form',
    strength: 4,
    naming: true,
    says: [
      '(?<=^ )(?:cho |xin |toi |em |lay )*mau \\w+|mau (?:to khai|don|nao|so|gi|giay|phieu)|(?:to khai|don|phieu)(?: \\w+){0,6}? (?:mau|nao|gi|o dau)|(?:in|xin|lay|tai|cho|phat)(?: (?:toi|em|minh|cho|ho|giup|cai|to|mot|giup toi)){0,3} (?:to khai|mau don|mau|don|to don|bieu mau|phieu)',
      'in (?:\\w+ ){0,3}(?:don|to khai|mau)|theo mau|bieu mau|(?:dien|ghi|viet|khai)(?: vao)? (?:don|to|mau|phieu|to khai)|don (?:nao|theo mau|gi)',
      '(?:which|what|blank|the|a|declaration|application|print|need) (?:\\w+ )?forms?|forms? (?:do|to|for|is|must)|template',
    ],
  },
  {
    aspect: 'where',
    strength: 3.4,
    says: [
      'o (?:dau|mo|cho nao|noi nao|quay nao|phong nao|xa nao|cho mo)|(?:cho|noi) (?:nao|mo)|(?:quay|phong|cua|ban|co quan|xa|tang|lau|bo phan|can bo|phuong|van phong|cap) (?:nao|may|so may)(?! duoc)|(?:tai|den|ra|toi|di|nop|gap|ve|len|lam|xin|khai|hoi) dau',
      '(?:o|tai) day (?:duoc|co)|(?:o )?(?:do|day|xa|huyen|cong an|uy ban|ubnd|que|noi) hay (?:\\w+ )?(?:o )?(?:que|uy ban|cong an|day|do|xa|huyen|tinh|noi|ubnd)|cong an (?:xa )?hay|hay (?:la )?(?:o )?(?:uy ban|que|cong an|ubnd)|dia chi (?:nao|o dau|cho nao)|bang nao nhan|nop cho ai|(?:gap|xin|hoi|bao) ai|dia diem (?:nao|o dau)|dau vay|dau a|noi (?:tam tru|thuong tru|o) hay|xa khac duoc|(?:co )?phai ve (?:que|tinh|xa)',
      'where|which (?:counter|office|window|desk|place|commune|floor|officer)|who (?:do|should|must) i (?:see|ask|give|hand|talk|go)|what (?:office|counter|place)|in this (?:office|centre)',
    ],
  },
  {
    aspect: 'who',
    strength: 3.5,
    says: [
      `(?<!(?:khong|ko|chang|k|chua) )ai (?:trong|can|nen|ra|duoc|phai|co|lam|ky|la|se|den|di|dung|giai|quyet|cung|thi|moi|cap|nop|thuoc)|(?:nhung|doi tuong|nguoi) (?:ai|nao)|la ai|nhung ai|cho ai|(?:bao nhieu|may) tuoi|du tuoi|tuoi (?:nao|thi)|thuoc dien|truong hop nao|co duoc (?:huong|cap|nhan|linh)|duoc huong (?:khong|hong|ko|chua)|phai co mat|vang mat|mot minh (?:\\w+ ){0,3}?duoc|di cung|may nguoi|chu tich ky|nguoi nao ky`,
      `nho nguoi|(?:khong|ko) (?:di|den|ra|co mat) duoc|lam thay|di thay|nop thay|lay thay|ky thay|(?:lam|di|lay|nop|ky|khai) ho(?! (?:so|khau|kinh|ngheo|tich|tro|can|tac|gia|thoat|chieu|moi))|(?:can|phai) uy quyen|uy quyen (?:duoc|cho ai)|ca hai (?:vo chong |nguoi )?(?:cung|phai|co)|(?:phai|can) (?:tu |chinh )(?:toi )?di|co phai (?:ca|tu|chinh)`,
    ],
  },
  {
    aspect: 'who',
    strength: 3.5,
    naming: true,
    says: [
      `(?:di|lam|nop|xin|lay|khai|dang ky|lanh|nhan|ky)(?: \\w+){0,5}? (?:thay(?! (?:doi|the))|ho(?! (?:so|khau|kinh|ngheo|tich|tro|can|tac|gia|thoat))|giup|dum|gium)(?: \\w+){0,6}? (?:duoc|co sao|${yes})`,
      `${kin} (?:\\w+ ){0,2}?(?:di|lam|lay|nop|xin|ky|nhan)(?: \\w+){1,6}? (?:duoc|co duoc) ${yes}`,
      `(?:phai|can|bat buoc|buoc|co)(?: (?:phai|can|tu|chinh|tat ca|ca|du|hai|\\w+)){0,6}? (?:cung (?:ky|di|den|ra|lam|co mat)|co mat|dong y|chiu ky|ky ten|ky|tu (?:di|den|ra)|truc tiep (?:di|den))(?: \\w+){0,5}? ${yes}(?= $)`,
      `\\w+ hay (?:la )?(?:nguoi|chu|cha|bo|me|vo|chong|con|ben)(?: \\w+){0,3}? (?:phai|di|duoc|lam|ky|nop|khai)`,
      `(?:tre|nguoi|em|hoc sinh|nha|ho|doi tuong|dan toc|gia dinh|nhung ai|con)(?: \\w+){0,3}? nao (?:duoc|thi duoc|moi duoc|co the|phai)`,
      `thu nhap (?:bao nhieu|may|duoi)(?: \\w+){0,4}? (?:thi|duoc)|co duoc (?:dung ten|lam|mo|nhan|di|xin|nop|phep)(?: \\w+){0,5}? ${yes}(?= $)|tieu chuan|uy quyen(?: \\w+){0,6}? duoc`,
      '(?:thay|ho)(?! (?:so|khau|kinh|ngheo|tich|tro|doi|the))(?: \\w+){0,4}? (?:duoc khong|duoc hong|duoc ko|co duoc)',
      'who(?! can help)|whom|whose|(?:can|may|could) (?:my|the|a|an|someone|somebody|another|any) (?:\\w+ ){1,3}?(?:for|register|apply|file|sign|collect|do|go|submit|get|pick|declare|report)|on (?:my |his |her |their )?behalf|eligible|entitled|qualify|how old|(?:does|must|do|should) (?:the|my|both|we|they) (?:\\w+ ){0,3}?(?:have to|need to|must|both|come|be present)|in person|both of us|instead of me',
    ],
  },
  {
    aspect: 'time',
    strength: 2.4,
    says: ['today'],
  },
  {
    // Official names say these too: any other asking word goes before them.
    aspect: 'who',
    strength: 2.4,
    naming: true,
    says: ['doi tuong', '(?<!(?:khong|ko|chua)(?: du)? )dieu kien'],
  },
  {
    aspect: 'where',
    strength: 2.4,
    naming: true,
    says: ['dia diem|dia chi'],
  },
  {
    aspect: 'general',
    strength: 3.3,
    naming: true,
    says: [
      `nhu the nao(?= $)|giay (?:phep|chung nhan) (?:gi|nao)|(?:can|phai|co can|co phai) xin (?:giay )?phep(?: gi)?(?: ${yes})?`,
    ],
  },
  {
    aspect: 'papers',
    strength: 3,
    says: [
      `can (?:(?!(?:mat|ton|bao)\\b)\\w+ ){0,6}?${what}|(?:mang|dem|cam|nop|chuan bi|bo tui|kem|them|gui)(?: \\w+){0,4}? ${what}`,
      `(?<!(?:chua|cha|chang|khong|ko|deo) co )(?:giay|giay to|ho so|thu tuc) (?:gi|chi|nao|nhung gi|gom|can|bao gom|lam sao|ra sao|the nao)(?! (?:phep|ca|het))|gom (?:nhung |co )?(?:gi|giay)|(?<!(?:duoc|huong) )nhung (?:giay|gi)|can (?:nhung|giay|cac loai)(?! phep)`,
      `(?:can|phai) (?:co |mang |nop |dem |trinh |xuat trinh )(?:\\w+ ){1,7}?${yes}(?= )|can (?:giay(?! phep)|ban|to|so|chung|can cuoc|anh|ho khau|xet nghiem)(?: \\w+){0,6}? ${yes}(?= )|thieu (?:giay|\\w+ ){1,3}(?:thi|co|duoc)|khong co (?:\\w+ ){1,5}(?:thi|co duoc|duoc khong)`,
      `phai (?:co|mang|nop|dem|lam) (?:gi|chi)|ban goc|ban chinh hay|ban sao hay|may (?:tam )?(?:anh|hinh)|may ban|cai (?:gi|chi)(?= )|(?:dem|mang|cam) (?:theo )?giay|thay the|giay gi|giay chi|giay to nao|thanh phan ho so|can chuan bi|giay to can|ho so can(?! (?:ngheo|bo))|(?:nhung )?(?:thu|mon) (?:gi|chi)(?= )|may thu`,
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
