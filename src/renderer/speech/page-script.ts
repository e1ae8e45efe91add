import { longestSpoken } from '../../shared/contract/speech.ts';
import type { Language } from '../../shared/contract/words.ts';
import { speakable } from '../language/spoken.ts';
import { aloud, messageOf } from './message-ids.ts';
import type { Block } from './voice.ts';

/** Said in place of what is one person's own: a hall listens. */
const unsaid = { vi: 'phần riêng, máy không đọc to', en: 'private, not read aloud' };

/**
 * What a voice reads of a page: every text a person can see in it, in order, one entry per block. An element with
 * `data-spoken` is read as that; what is hidden from assistive technology is hidden from the voice.
 */
export function pageScript(root: Element, language: Language): readonly string[] {
  return pageBlocks(root, language).map(({ text }) => text);
}

/** The same with the message each block is, by which its recording is found. */
export function pageBlocks(root: Element, language: Language): readonly Block[] {
  const blocks: string[] = [];
  collect(root, blocks, language);
  return blocks
    .map((each) => blockOf(each.replaceAll(/\s+/gu, ' ').trim(), language))
    .filter(({ text }) => text !== '');
}

function blockOf(text: string, language: Language): Block {
  const spoken = speakable(aloud(text, language), language);
  return { message: messageOf(text, language), text: spoken.slice(0, longestSpoken) };
}

const blockTags = new Set(['H1', 'H2', 'P', 'LI', 'BUTTON', 'DT', 'DD', 'DIV']);

function collect(element: Element, blocks: string[], language: Language): void {
  if (element.getAttribute('aria-hidden') === 'true') return;
  if (element.getAttribute('data-private') !== null) {
    blocks.push(unsaid[language]);
    return;
  }
  const spoken = element.getAttribute('data-spoken') ?? element.getAttribute('aria-label');
  if (spoken) {
    blocks.push(spoken);
    return;
  }
  const children = [...element.children];
  if (!children.some(holdsBlocks)) {
    blocks.push(visibleText(element, language));
    return;
  }
  for (const child of children) collect(child, blocks, language);
}

function holdsBlocks(element: Element): boolean {
  return blockTags.has(element.tagName) || [...element.children].some(holdsBlocks);
}

function visibleText(element: Element, language: Language): string {
  return [...element.childNodes]
    .map((node) => {
      if (node.nodeType === node.TEXT_NODE) return node.textContent ?? '';
      if (!isElement(node) || node.getAttribute('aria-hidden') === 'true') return ' ';
      if (node.getAttribute('data-private') !== null) return `${unsaid[language]} `;
      const spoken = node.getAttribute('data-spoken');
      return `${spoken ?? visibleText(node, language)} `;
    })
    .join('');
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}
