/** What one page is measured by; px of the glass. */
export interface Yardstick {
  readonly pxPerMm: number;
  /** Portrait: nothing has to be touched above this. */
  readonly lookBand: number;
}

/**
 * Runs inside the page (it may use nothing from outside itself) and answers every breach of look.md, section 10, as a
 * sentence: controls at least 20 mm and 3 mm apart and inside the glass, text of at least 24 px that nothing cuts or
 * covers, one main button at most, nothing to touch above the look band.
 */
export function audit({ pxPerMm, lookBand }: Yardstick): string[] {
  const breaches: string[] = [];
  const round = (value: number) => Math.round(value * 10) / 10;
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.className} "${(element.textContent ?? '').slice(0, 40)}"`;
  const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const controls = [...document.querySelectorAll('button')].filter(shown);
  const boxes = controls.map((control) => ({ control, box: control.getBoundingClientRect() }));

  for (const { control, box } of boxes) {
    if (box.width < 20 * pxPerMm - 0.5 || box.height < 20 * pxPerMm - 0.5) {
      breaches.push(
        `${nameOf(control)} is ${round(box.width / pxPerMm)} × ${round(box.height / pxPerMm)} mm`,
      );
    }
    if (box.left < 0 || box.top < 0 || box.right > innerWidth + 0.5 || box.bottom > innerHeight + 0.5) {
      breaches.push(`${nameOf(control)} leaves the glass`);
    }
    if (box.top < lookBand - 1)
      breaches.push(`${nameOf(control)} must be touched at ${round(box.top / pxPerMm)} mm`);
  }
  boxes.forEach((one, index) => {
    for (const other of boxes.slice(index + 1)) {
      const across = Math.max(one.box.left - other.box.right, other.box.left - one.box.right);
      const down = Math.max(one.box.top - other.box.bottom, other.box.top - one.box.bottom);
      const gap = Math.max(across, down);
      if (gap < 3 * pxPerMm - 0.6) {
        breaches.push(
          `${nameOf(one.control)} and ${nameOf(other.control)} are ${round(gap / pxPerMm)} mm apart`,
        );
      }
    }
  });
  if (document.querySelectorAll('.btn.main').length > 1) breaches.push('more than one main button');

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !shown(parent) || (node.textContent ?? '').trim() === '' || parent.closest('svg'))
      continue;
    const size = Number.parseFloat(getComputedStyle(parent).fontSize);
    if (size < 23.9) breaches.push(`${nameOf(parent)} is set in ${size} px`);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      // The line box is taller than its letters: a quarter of the type size is free above and below.
      const slack = size * 0.25;
      for (let holder: Element | null = parent; holder; holder = holder.parentElement) {
        const clips = getComputedStyle(holder).overflowY !== 'visible' || holder.tagName === 'BUTTON';
        if (!clips && holder !== document.body) continue;
        if (holder.classList.contains('clip')) break;
        const edge = holder.getBoundingClientRect();
        const out = box.left < edge.left - 1 || box.right > edge.right + 1;
        const cut = box.top < edge.top - slack || box.bottom > edge.bottom + slack;
        if (out || cut) {
          breaches.push(`${nameOf(parent)} is cut by ${holder.tagName.toLowerCase()}.${holder.className}`);
          break;
        }
      }
      for (const { control, box: area } of boxes) {
        if (control.contains(parent) || control.querySelector('.say')) continue;
        const across = Math.min(box.right, area.right) - Math.max(box.left, area.left);
        const down = Math.min(box.bottom - slack, area.bottom) - Math.max(box.top + slack, area.top);
        if (across > 2 && down > 2) breaches.push(`${nameOf(parent)} lies under ${nameOf(control)}`);
      }
    }
  }
  return [...new Set(breaches)];
}
