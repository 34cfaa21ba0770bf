import type { Offer } from '../../../services/offers/offer-view.ts';
import { Part } from './parts.tsx';
import { Figures, Theirs } from './say.tsx';
import type { Visit } from './visit.ts';

type Asked = {
  readonly offer: Pick<Offer, 'standing' | 'meeting'>;
  readonly visit: Pick<Visit, 'me' | 'words' | 'say'>;
};

/** The day and the time at which an employer would like to meet somebody; nothing where they said none. */
export function MeetingTime({ offer: { meeting }, visit: { me, words, say } }: Asked) {
  if (meeting?.at === undefined) return null;
  const { day, time } = words.meetingOf(meeting.at, me.organisation.zone);
  return (
    <p>
      <strong>{say('offers.meetAt', { day, time: <Figures>{time}</Figures> })}</strong>
    </p>
  );
}

/** When and where they meet, as the employer wrote it; of whom to ask where they did not. */
export function MeetingPart({ offer, visit }: Asked) {
  const { say } = visit;
  if (offer.standing !== 'invited') return null;
  const { at, note } = offer.meeting ?? {};
  return (
    <Part title={say('offers.meet')}>
      {at === undefined ? <p>{say('offers.meetNoTime')}</p> : <MeetingTime offer={offer} visit={visit} />}
      {note !== undefined && (
        <p>{say('offers.meetNote', { what: <Theirs text={note} me={visit.me} prose /> })}</p>
      )}
    </Part>
  );
}
