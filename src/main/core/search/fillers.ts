import { type Word, wordsOf } from './words.ts';

/** Words that carry a sentence and name nothing. They are told by their marks: "cần" is one, "căn" (cước) is not. */
const vietnamese = `
  tôi toi tui tao tau em anh chị cô chú bác cháu ạ à ơi dạ vâng thưa nhé nha nhỉ hả hở vậy thế thì là mà và với để cho của
  được đc dc đặng bị đã đang sẽ vừa rồi nào gì chi những các mấy một này kia đó nọ ấy thôi cũng nên phải cần muốn xin hỏi
  biết giúp giùm dùm lắm quá nữa khi như nếu vì do bởi từ tại có không ko khong hong hông hem hổng hok k chưa hay hoặc về ra
  vào lên xuống đi tới đến mình ai sao răng rứa mô tê nhiều bao lâu đâu làm mần nhờ bên bữa nay ta bọn ni nớ
  chớ chứ nghen hen luôn lại còn nó họ ông thủ tục giùm ờ ừ kêu bảo nói về ntn sao thế xong bây giờ hiện rằng ngay dậy dzậy zậy vầy đó đấy đâu hết cả cán bộ quý nhà nước
  ở hôm qua kia tuần sáng chiều tối mai mới mang đem nộp gửi cầm lấy kịp chờ đợi dùm nhá hén ha à
`;
const english = `
  i im my me we our you your he she his her it its the a an and or of to for in on at is are am was be been do does did can
  could would should will shall may want need have has had get getting got how what which who where when why this that these
  there here with from by about if not no so please hello hi tell know make made just any some still also many much long day days week weeks
`;

/** What such a word weighs, beside 1 for a rare word. */
export const fillerWeight = 0.04;

const both = wordsOf(`${vietnamese} ${english}`);
const asWritten: ReadonlySet<string> = new Set(both.map((word) => word.marked));
const folded: ReadonlySet<string> = new Set(both.map((word) => word.plain));

/** Words of two syllables that name something though one syllable alone is a filler. */
const compounds = `
  bản sao|sao y|sao lục|mai táng|bảo hiểm|bảo trợ|bảo hộ|bảo lãnh|khai báo|thông báo|trình báo|báo tử|giấy báo|nước ngoài|nước sạch
  tiền nước|nhà ở|xây nhà|sửa nhà|làm nhà|cất nhà|chủ nhà|nhà trọ|thuê nhà|nhà thuê|nhà đất|nhà cửa|bán nhà|mua nhà|tại nhà|tận nhà
  đến nhà|tách ra|ra riêng|bộ đội|tặng cho|ký lại|cấp lại|khai lại|làm lại|xin lại|có công|mang thai|sau sinh|đồng ý|vay vốn
  điện thoại|từ chối|từ trần|gửi tiền
`;
const compoundPairs: ReadonlySet<string> = new Set(
  compounds.split(/[|\n]/).map((each) =>
    wordsOf(each)
      .map((word) => word.marked)
      .join(' '),
  ),
);

/** Whether a word of a text with marks is a filler: alone it names nothing, and it is no part of a compound. */
export function isFiller(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (!word || !asWritten.has(word.marked)) return false;
  if (before && compoundPairs.has(`${before.marked} ${word.marked}`)) return false;
  return !after || !compoundPairs.has(`${word.marked} ${after.marked}`);
}

/** Whether a word typed without marks may be one. */
export function mayBeFiller(word: Word): boolean {
  return folded.has(word.plain);
}
