import type { Language } from '../../shared/contract/words.ts';
import { speakable } from '../language/spoken.ts';

/**
 * What a voice reads of a page: every text a person can see in it, in order, one entry per block. An element with
 * `data-spoken` is read as that; what is hidden from assistive technology is hidden from the voice.
 */
export function pageScript(root: Element, language: Language): readonly string[] {
  const blocks: string[] = [];
  collect(root, blocks);
  return blocks.map((block) => speakable(block.replaceAll(/\s+/gu, ' ').trim(), language)).filter(Boolean);
}

const blockTags = new Set(['H1', 'H2', 'P', 'LI', 'BUTTON', 'DT', 'DD', 'DIV']);

function collect(element: Element, blocks: string[]): void {
  if (element.getAttribute('aria-hidden') === 'true') return;
  const spoken = element.getAttribute('data-spoken') ?? element.getAttribute('aria-label');
  if (spoken) {
    blocks.push(spoken);
    return;
  }
  const children = [...element.children];
  if (!children.some(holdsBlocks)) {
    blocks.push(visibleText(element));
    return;
  }
  for (const child of children) collect(child, blocks);
}

function holdsBlocks(element: Element): boolean {
  return blockTags.has(element.tagName) || [...element.children].some(holdsBlocks);
}

function visibleText(element: Element): string {
  return [...element.childNodes]
    .map((node) => {
      if (node.nodeType === node.TEXT_NODE) return node.textContent ?? '';
      if (!isElement(node) || node.getAttribute('aria-hidden') === 'true') return ' ';
      return `${visibleText(node)} `;
    })
    .join('');
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}
