import type { StaffPageName } from '../../flow/staff/pages.ts';
import type { Phrase } from '../../language/phrase.ts';
import { BackButton } from '../../ui/back-button.tsx';
import { useWords } from '../../ui/kiosk-view.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type PagedItem, PagedList } from '../../ui/paged-list.tsx';
import { StaffFrame, type StaffProps } from './frame.tsx';

/** A list staff work through, or that nothing is left of it. */
export function StaffList({
  name,
  words,
  items,
  context,
  send,
}: StaffProps & {
  name: StaffPageName;
  words: { readonly title: Phrase; readonly lead: Phrase; readonly none: Phrase };
  items: readonly PagedItem[];
}) {
  const { say } = useWords();
  return (
    <StaffFrame
      name={name}
      title={say(words.title)}
      lead={say(words.lead)}
      context={context}
      send={send}
      acts={<BackButton onPress={() => send({ type: 'back' })} />}
    >
      {items.length === 0 ? (
        <Notice look="ok" pictogram="state-ok">
          {say(words.none)}
        </Notice>
      ) : (
        <PagedList
          leaf={context.leaf}
          onLeaf={(next) => send({ type: 'leaf.turned', leaf: next })}
          items={items}
        />
      )}
    </StaffFrame>
  );
}
