import type { KioskContract } from '../../shared/contract/kiosk.ts';
import type { PrintChange } from '../../shared/contract/printing.ts';
import type { Handlers } from '../../shared/contract/server.ts';
import { checkAnswers } from '../../shared/form/check-answers.ts';
import { failed, ok } from '../../shared/result.ts';
import { previewNow, ticket } from './invented.ts';
import {
  birthAnswers,
  birthApplication,
  birthOffer,
  inventedDossier,
  notHere,
  ownUnits,
} from './invented-application.ts';
import type { FakeCoreSetting } from './setting.ts';

type Name = Extract<
  keyof KioskContract['commands'],
  `applications.${string}` | `units.${string}` | `ratings.${string}` | `suggestions.${string}`
>;

/** A kiosk that has the questions of a birth, keeps no dossier and takes every rating. */
export function applyHandlers(
  setting: FakeCoreSetting,
  answered: <Answer>(command: string, answer: Answer) => Answer | Promise<Answer>,
  job: PrintChange,
): Pick<Handlers<KioskContract>, Name> {
  const { tracked: stage } = setting;
  const dossier = inventedDossier(
    stage === 'received' || stage === 'accepted' ? stage : 'waiting',
    setting.pages,
  );
  const slip = { ...job, subject: { kind: 'submission' as const, id: dossier.dossierId } };
  return {
    'applications.offer': ({ code }) =>
      answered('applications.offer', ok(code === birthApplication.procedure ? birthOffer : notHere)),
    'applications.begin': () =>
      ok({
        draftId: dossier.dossierId,
        form: setting.camera ? withPhotographs : birthApplication,
        today: '2026-11-18',
      }),
    'applications.check': ({ answers }) =>
      ok({
        problems: [
          ...checkAnswers(birthApplication, answers, { today: '2026-11-18', unitName: null }).problems,
        ],
      }),
    'applications.forms': () => failed('unknown-form'),
    'applications.keep': () =>
      setting.refusal === 'disk-full'
        ? failed('disk-full')
        : ok({ resumeCode: 'K7QM-2XDA-9FHT', expiresAt: previewNow + 7 * 86_400_000, job: slip }),
    'applications.resume': () =>
      setting.draftAt === undefined
        ? failed('not-found')
        : ok({
            draftId: dossier.dossierId,
            formId: birthApplication.id,
            answers: birthAnswers,
            filled: ['applicant-name', 'applicant-birth', 'applicant-id'],
            at: setting.draftAt,
            expiresAt: previewNow,
          }),
    'applications.submit': () =>
      answered(
        'applications.submit',
        setting.refusal === 'disk-full'
          ? failed('disk-full')
          : ok({
              status: dossier,
              mark: 'MC1:D:SUOI-MAY-1:MCK-7K4Q-M2XD:9FHTK7QM',
              secret: '9FHT-K7QM',
              ticket,
              job: slip,
            }),
      ),
    'applications.status': () => ok(dossier),
    'applications.printStatus': () => failed('not-found'),
    'units.find': () => ok({ units: [...ownUnits] }),
    'units.suggest': () => ok({ units: ownUnits.slice(0, 1), place: 'Thôn Bản Sen' }),
    'ratings.give': () => ok({ kept: true as const }),
    'suggestions.give': () => ok({ kept: true as const }),
  };
}

/** The same matter, where its papers may be photographed. */
const withPhotographs = {
  ...birthApplication,
  papers: birthApplication.papers.map((paper) => ({ ...paper, photograph: paper.id !== 'identity' })),
};
