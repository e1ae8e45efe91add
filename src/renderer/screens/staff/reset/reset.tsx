import type { RestartPart } from '../../../../shared/contract/staff.ts';
import { BackButton } from '../../../ui/back-button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { RowButton } from '../../../ui/row-button.tsx';
import { StaffFrame, type StaffProps } from '../frame.tsx';
import { words } from './words.ts';

/** From the lightest to the heaviest: end a visit, restart a part, restart it all. */
export function Reset({ context, send }: StaffProps) {
  const { say } = useWords();
  const restart = (part: RestartPart) => () =>
    send({ type: 'act.wanted', act: { command: 'staff.restart', input: { part } } });
  return (
    <StaffFrame
      name="staff-reset"
      title={say(words.title)}
      lead={say(words.lead)}
      context={context}
      send={send}
      acts={<BackButton onPress={() => send({ type: 'back' })} />}
    >
      <RowButton
        pictogram="cham"
        name={say(words.visit)}
        support={say(words.visitWhy)}
        onPress={() => send({ type: 'act.wanted', act: { command: 'staff.endVisit', input: {} } })}
      />
      <RowButton
        pictogram="may-in"
        name={say(words.devices)}
        support={say(words.devicesWhy)}
        onPress={restart('devices')}
      />
      <RowButton
        pictogram="state-saved"
        name={say(words.core)}
        support={say(words.coreWhy)}
        onPress={restart('core')}
      />
      <RowButton
        pictogram="cho"
        name={say(words.kiosk)}
        support={say(words.kioskWhy)}
        onPress={restart('kiosk')}
      />
    </StaffFrame>
  );
}
