import { type StopReason, stopReason } from '../../../../shared/contract/staff.ts';
import { BackButton } from '../../../ui/back-button.tsx';
import { useKiosk, useWords } from '../../../ui/kiosk-view.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { RowButton } from '../../../ui/row-button.tsx';
import { StaffFrame, type StaffProps } from '../frame.tsx';
import { reasons, words } from './words.ts';

const pictograms: Readonly<Record<StopReason, string>> = {
  repair: 'may-in',
  cleaning: 'cham',
  power: 'state-trouble',
  'staff-away': 'quay',
  other: 'viec-khac',
};

/** Shuts the door for people: why, then where they go instead. */
export function Stop({ context, send }: StaffProps) {
  const { centre } = useKiosk();
  const { say, tell } = useWords();
  const { reason, leaf } = context;
  const close = (counter: string | null) => {
    if (reason !== null)
      send({ type: 'act.wanted', act: { command: 'staff.stopService', input: { reason, counter } } });
  };
  const items =
    reason === null
      ? stopReason.options.map((each) => ({
          key: each,
          node: (
            <RowButton
              pictogram={pictograms[each]}
              name={say(reasons[each])}
              onPress={() => send({ type: 'reason.chosen', reason: each })}
            />
          ),
        }))
      : [
          ...(centre?.counters ?? []).map(({ id, name }) => ({
            key: id,
            node: <RowButton pictogram="quay" name={tell(name)} onPress={() => close(id)} />,
          })),
          {
            key: 'any',
            node: <RowButton pictogram="quay" name={say(words.anywhere)} onPress={() => close(null)} />,
          },
        ];
  return (
    <StaffFrame
      name="staff-stop"
      title={say(words.title)}
      lead={say(reason === null ? words.lead : words.where)}
      context={context}
      send={send}
      acts={<BackButton onPress={() => send({ type: 'back' })} />}
    >
      <PagedList leaf={leaf} onLeaf={(next) => send({ type: 'leaf.turned', leaf: next })} items={items} />
    </StaffFrame>
  );
}
