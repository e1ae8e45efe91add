import type { ReactNode } from 'react';
import { useKiosk, useWords } from './kiosk-view.tsx';
import { Glyph, Pictogram } from './pictogram.tsx';
import { words } from './words.ts';

/** The same five places at the bottom of every page; on pages that show a person's own the language gives way to hiding; "Gọi cán bộ" is always the last. */
export function BaseBar({ hide }: { hide?: { readonly hidden: boolean; readonly onPress: () => void } }) {
  const { send, speaker } = useKiosk();
  const { say } = useWords();
  const listening = speaker.state === 'on';
  return (
    <nav className="base">
      <ListenButton />
      {listening ? <ListeningButtons /> : <LookingButtons />}
      {hide ? (
        <BaseButton onPress={hide.onPress} picture={<Glyph name={hide.hidden ? 'eye' : 'eye-slash'} />}>
          {say(hide.hidden ? words.showAgain : words.hide)}
        </BaseButton>
      ) : listening ? (
        <BaseButton onPress={speaker.changeVolume} picture={<Glyph name="speaker" />}>
          {say(speaker.loud ? words.quieter : words.louder)}
        </BaseButton>
      ) : (
        <LanguageButton />
      )}
      <button type="button" className="call" onClick={() => send({ type: 'help.wanted' })}>
        <Pictogram id="goi" />
        <span>
          {say(words.callStaffTop)} <br />
          {say(words.callStaffBottom)}
        </span>
      </button>
    </nav>
  );
}

function LookingButtons() {
  const { send, comfort } = useKiosk();
  const { say } = useWords();
  return (
    <>
      <BaseButton onPress={() => send({ type: 'comfort.textSize' })} picture={<Glyph name="text-aa" />}>
        {say(words.textSize)}
      </BaseButton>
      <BaseButton onPress={() => send({ type: 'comfort.contrast' })} picture={<Glyph name="circle-half" />}>
        {say(comfort.contrast === 'high' ? words.usualColours : words.contrast)}
      </BaseButton>
    </>
  );
}

/** Who listens needs neither letters nor colours: in their place, what is said again, and how fast. */
function ListeningButtons() {
  const { speaker } = useKiosk();
  const { say } = useWords();
  return (
    <>
      <BaseButton onPress={speaker.readPage} picture={<Glyph name="restart" />}>
        {say(words.readAgain)}
      </BaseButton>
      <BaseButton onPress={speaker.changePace} picture={<Glyph name="clock" />}>
        {say(speaker.slow ? words.usualPace : words.slower)}
      </BaseButton>
    </>
  );
}

function BaseButton(props: { onPress: () => void; picture: ReactNode; children: ReactNode; lang?: string }) {
  return (
    <button type="button" onClick={props.onPress} lang={props.lang}>
      {props.picture}
      <span>{props.children}</span>
    </button>
  );
}

function ListenButton() {
  const { speaker } = useKiosk();
  const { say } = useWords();
  if (speaker.state === 'no-voice') {
    return (
      <button type="button" className="off" aria-disabled="true">
        <span>{say(words.noVoice)}</span>
      </button>
    );
  }
  const on = speaker.state === 'on';
  return (
    <BaseButton
      onPress={on ? speaker.turnOff : speaker.turnOn}
      picture={<Glyph name={on ? 'stop' : 'speaker'} />}
    >
      {say(on ? words.stopListening : words.listen)}
    </BaseButton>
  );
}

/** Offers the other language in that language's own name. */
function LanguageButton() {
  const { send, centre, comfort } = useKiosk();
  const { say } = useWords();
  if (centre && centre.languages.length < 2) return <span />;
  return (
    <BaseButton
      onPress={() => send({ type: 'comfort.language' })}
      lang={comfort.language === 'vi' ? 'en' : 'vi'}
      picture={<LanguageBadge text={comfort.language === 'vi' ? 'EN' : 'VI'} />}
    >
      {say(words.otherLanguage)}
    </BaseButton>
  );
}

function LanguageBadge({ text }: { text: string }) {
  return (
    <svg className="glyph" viewBox="0 0 256 256" aria-hidden="true">
      <path d="M32 40H224a16 16 0 0 1 16 16V176a16 16 0 0 1-16 16H112l-46 40a8 8 0 0 1-13-6V192H32a16 16 0 0 1-16-16V56a16 16 0 0 1 16-16z" />
      <text x="128" y="148" textAnchor="middle" className="badge-text">
        {text}
      </text>
    </svg>
  );
}
