import { createHash } from 'node:crypto';
import { canonicalJson, type JsonObject } from '../../../shared/canonical-json.ts';
import type { Input } from '../../../shared/contract/define.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import { plainText } from '../../../shared/form/plain-answer.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { Clock, Moment } from '../clock.ts';
import type { KioskConfiguration } from '../configuration/schema.ts';
import type { Ids } from '../ids.ts';
import type { Sealing } from '../sealing/sealing.ts';
import type { Store } from '../store/store.ts';
import { appendOutbox, outboxFate } from '../sync/outbox.ts';
import { localDay } from '../tickets/service-day.ts';

export interface RatingsOutside {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly configuration: KioskConfiguration;
  readonly sealing: Sealing;
  /** Committed: sync has work. */
  readonly onGiven: () => void;
}

export interface Ratings {
  readonly handlers: Pick<Handlers<KioskContract>, 'ratings.give' | 'suggestions.give'>;
}

type Kept = { readonly kept: true };
type Suggestion = Input<KioskContract, 'suggestions.give'>;

/** What people think of it. Nothing here names who, which number, or which minute. */
export function openRatings(outside: RatingsOutside): Ratings {
  const { store, clock, ids, configuration, sealing } = outside;
  const { centre } = configuration;
  const today = (moment: Moment) => localDay(moment.wallMs, centre.timeZone);

  /** Under the request's own key: asked again, it stands once. */
  function send(
    requestKey: string,
    kind: 'rating.given' | 'suggestion.given',
    payload: JsonObject,
  ): Result<Kept, 'disk-full'> {
    const written = store.write((database) => {
      if (outboxFate(database, requestKey)) return;
      const stream = `${kind === 'rating.given' ? 'rating' : 'suggestion'}:${requestKey}`;
      appendOutbox(
        database,
        { key: requestKey, stream, kind, schemaVersion: 1, payload },
        hourOf(clock.now()),
      );
    });
    if (!written.ok) return written;
    outside.onGiven();
    return ok({ kept: true });
  }

  async function suggest({ requestKey, text }: Suggestion): Promise<Result<Kept, SuggestionTrouble>> {
    const words = plainText(text);
    if (words === '') return failed('empty');
    const key = await sealing.mint();
    // Its data key is not kept: from here on the province alone can read it.
    if (key.provinceWrapped === null) return failed('no-province');
    const salt = Buffer.from(ids.random(16)).toString('base64url');
    const plaintext = Buffer.from(canonicalJson({ text: words, salt }), 'utf8');
    const { iv, data, tag } = sealing.seal(key, plaintext, `suggestion:${requestKey}`);
    const plaintextSha256 = createHash('sha256').update(plaintext).digest('hex');
    const sealed = { key: key.provinceWrapped, iv, data, tag, plaintextSha256 };
    const day = today(clock.now());
    return send(requestKey, 'suggestion.given', {
      suggestionId: requestKey,
      centreId: centre.id,
      day,
      sealed,
    });
  }

  return {
    handlers: {
      'ratings.give': ({ requestKey, ...rating }) =>
        send(requestKey, 'rating.given', {
          ratingId: requestKey,
          centreId: centre.id,
          day: today(clock.now()),
          ...rating,
        }),
      'suggestions.give': suggest,
    },
  };
}

type SuggestionTrouble = KioskContract['commands']['suggestions.give']['errors'][number];

const hour = 3_600_000;

/** The minute of a rating beside the minute of a number would tell who gave it. */
function hourOf({ wallMs, uptimeMs, bootId }: Moment): Moment {
  const past = wallMs % hour;
  return { wallMs: wallMs - past, uptimeMs: uptimeMs - (uptimeMs % hour), bootId };
}
