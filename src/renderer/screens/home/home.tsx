import { useKiosk, useWords } from '../../ui/kiosk-view.tsx';
import { Page, Title } from '../../ui/page.tsx';
import { Tile } from '../../ui/tile.tsx';
import { words } from './words.ts';

/** Six services; those that do not exist yet keep their place and their number, and say so. */
export function Home() {
  const { send, comfort } = useKiosk();
  const { say } = useWords();
  const rows = comfort.textSize !== 'normal';
  return (
    <Page
      name="home"
      head={
        <>
          <Title>{say(words.title)}</Title>
          {!rows && <p className="lead">{say(words.lead)}</p>}
        </>
      }
    >
      <div className={`services-grid ${rows ? 'rows' : ''}`}>
        <Tile
          look="first"
          pictogram="lay-so"
          number={1}
          name={say(words.number)}
          support={rows ? undefined : say(words.numberSupport)}
          onPress={() => send({ type: 'flow.wanted', start: { flow: 'take-number', from: null } })}
        />
        <div className="others">
          <Tile
            pictogram="hoi"
            number={2}
            name={say(words.ask)}
            onPress={() => send({ type: 'flow.wanted', start: { flow: 'look-up', from: null } })}
            {...(rows ? { look: 'wide' as const } : {})}
          />
          {later.map(({ pictogram, name }, index) => (
            <Tile
              key={pictogram}
              pictogram={pictogram}
              number={index + 3}
              name={say(name)}
              support={say(words.notYet)}
              onPress={() => undefined}
              disabled
              {...(index === later.length - 1 || rows ? { look: 'wide' as const } : {})}
            />
          ))}
        </div>
      </div>
    </Page>
  );
}

const later = [
  { pictogram: 'nop', name: words.apply },
  { pictogram: 'phi-qr', name: words.pay },
  { pictogram: 'tra', name: words.track },
  { pictogram: 'danh-gia', name: words.rate },
];
