import { useEffect, useRef } from 'react';
import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import { words as uiWords } from '../../../ui/words.ts';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** A page of the form as a picture. */
export function FormPicture({ context, send }: StepProps) {
  const { say, tell } = useWords();
  const { forms, formId, formPage, picture } = context;
  const form = forms.find(({ id }) => id === formId);
  if (!form || !picture) return null;
  return (
    <Page
      name="form-picture"
      head={
        <>
          <p className="step">{say(words.step)}</p>
          <Title>{tell(form.name)}</Title>
        </>
      }
      acts={
        <>
          <BackButton onPress={() => send({ type: 'back' })} />
          {formPage > 1 && (
            <Button grow onPress={() => send({ type: 'form.turned', page: formPage - 1 })}>
              {say(uiWords.before)}
            </Button>
          )}
          {formPage < picture.pages && (
            <Button
              grow
              after="arrow-right"
              onPress={() => send({ type: 'form.turned', page: formPage + 1 })}
            >
              {say(uiWords.more)}
            </Button>
          )}
        </>
      }
    >
      <Png base64={picture.png} name={say(words.picture, { page: `${formPage}` })} />
      {picture.pages > 1 && (
        <p className="cap">{say(uiWords.pageOf, { page: `${formPage}`, pages: `${picture.pages}` })}</p>
      )}
    </Page>
  );
}

/** Drawn, not linked: the page's policy loads pictures from nowhere but its own files. */
function Png({ base64, name }: { base64: string; name: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let shown = true;
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    void createImageBitmap(new Blob([bytes], { type: 'image/png' })).then((bitmap) => {
      if (!shown || !canvas.current) return;
      canvas.current.width = bitmap.width;
      canvas.current.height = bitmap.height;
      canvas.current.getContext('2d')?.drawImage(bitmap, 0, 0);
    });
    return () => {
      shown = false;
    };
  }, [base64]);
  return <canvas className="form-page" ref={canvas} role="img" aria-label={name} />;
}
