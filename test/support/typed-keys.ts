import type { Page } from 'playwright-core';

/** A slip's mark as a scanner set to type `~` before it and Enter behind it. */
export const slipMark = 'MC1:T:SUOI-MAY-1:A018:20261122:7K4QM2XD';
/** A slow scanner, as those over the air are: a busy machine's pauses between its keys are no finding. */
export const wedge = { kind: 'wedge' as const, allow: [{ prefix: '~', keyGap: 200 }] };

/** Notes everything a page can notice of a keyboard, on every level and as early as a page can. */
export async function noteKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted: string[] = [];
    Object.assign(window, { notedKeys: noted });
    const types = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionstart', 'textInput'];
    for (const type of types)
      for (const target of [window, document])
        target.addEventListener(
          type,
          (event) => {
            if (target === document) return;
            noted.push(`${type} ${(event as KeyboardEvent).key ?? ''}`.trim());
          },
          { capture: true },
        );
    const field = document.createElement('input');
    field.id = 'typed-here';
    document.body.append(field);
    field.focus();
  });
}

export function notedKeys(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { notedKeys: string[] }).notedKeys);
}

export function fieldText(page: Page): Promise<string> {
  return page.locator('#typed-here').inputValue();
}

/** Types as a scanner does: key upon key, its prefix before and Enter behind. */
export async function typeAsScanner(page: Page, text: string): Promise<void> {
  await page.keyboard.type(`~${text}`);
  await page.keyboard.press('Enter');
}

/** Types as a person does. */
export async function typeAsPerson(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: 400 });
}
