import { expect, test } from 'vitest';
import { pageScript } from './page-script.ts';
import { sourceOf, voiceFor } from './voice.ts';

type Child = string | Element;

/** The little of an element that the script reads; there is no DOM where unit tests run. */
function element(
  tag: string,
  children: readonly Child[],
  attributes: Readonly<Record<string, string>> = {},
): Element {
  const kinds = { TEXT_NODE: 3, ELEMENT_NODE: 1 };
  return {
    ...kinds,
    nodeType: 1,
    tagName: tag.toUpperCase(),
    children: children.filter((child) => typeof child !== 'string'),
    childNodes: children.map((child) =>
      typeof child === 'string' ? { ...kinds, nodeType: 3, textContent: child } : child,
    ),
    getAttribute: (name: string) => attributes[name] ?? null,
  } as unknown as Element;
}

test('a page is read in its order, one block after the other, numbers as people say them', () => {
  const page = element('main', [
    element('div', [element('h1', ['Số thứ tự']), element('p', ['Cấp lúc ', element('b', ['9:41'])])]),
    element('button', [element('span', ['Xong'])]),
  ]);
  expect(pageScript(page, 'vi')).toEqual(['Số thứ tự', 'Cấp lúc chín giờ bốn mươi mốt phút', 'Xong']);
});

test('pictures and numbers for the eye are not read, their labels are', () => {
  const page = element('main', [
    element('button', [element('span', ['1'], { 'aria-hidden': 'true' }), element('span', ['Lấy số'])]),
    element('p', ['QR'], { 'aria-hidden': 'true' }),
    element('button', [element('i', []), 'Đã có'], { 'aria-label': 'Đã có: Tờ khai' }),
  ]);
  expect(pageScript(page, 'vi')).toEqual(['Lấy số', 'Đã có: Tờ khai']);
});

test('only a voice of this machine is used: none is fetched from a network', () => {
  const voice = (lang: string, localService: boolean) => ({ lang, localService }) as SpeechSynthesisVoice;
  expect(voiceFor('vi', [voice('vi-VN', false), voice('en-US', true)])).toBeNull();
  expect(voiceFor('vi', [voice('en-US', true), voice('vi-VN', true)])?.lang).toBe('vi-VN');
});

test('what is one person’s own is not said in a hall', () => {
  const page = element('main', [
    element('dl', [element('dt', ['Số căn cước']), element('dd', ['001090123456'], { 'data-private': '' })]),
    element('p', ['Mã ', element('b', ['7K4Q'], { 'data-private': '' })]),
  ]);
  expect(pageScript(page, 'vi')).toEqual([
    'Số căn cước',
    'phần riêng, máy không đọc to',
    'Mã phần riêng, máy không đọc to',
  ]);
});

test('a recording comes before the platform’s voice, that before espeak-ng’s, and without any the machine says it is mute', () => {
  const vi = { lang: 'vi-VN', localService: true } as SpeechSynthesisVoice;
  const known = { recorded: { vi: ['home.title'], en: [] }, synthetic: ['vi' as const] };
  expect(sourceOf({ message: 'home.title' }, 'vi', known, [vi])).toBe('recording');
  expect(sourceOf({ message: 'home.lead' }, 'vi', known, [vi])).toBe('platform');
  expect(sourceOf({ message: null }, 'vi', known, [])).toBe('synthetic');
  expect(sourceOf({ message: null }, 'en', known, [])).toBeNull();
  expect(sourceOf({ message: null }, 'vi', null, [])).toBeNull();
});
