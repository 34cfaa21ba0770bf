import type { Happening } from '../api/types.ts';
import { fieldName } from '../participants/edit/field-words.ts';
import { stageWords } from '../words/codes.ts';
import { channelWords } from '../words/contacts.ts';
import styles from './history.module.css';
import { say } from './words.ts';

/** One thing that happened, who did it, and whose words it was. */
export function HappeningWords({ happening }: { readonly happening: Happening }) {
  const said = happening.kind === 'edit' && happening.said !== 'coach' ? happening.said : undefined;
  const note = 'note' in happening ? happening.note : undefined;
  return (
    <>
      {whatOf(happening)}
      {said !== undefined && <strong className={styles.theirs}>{say(`said_${said}`)}</strong>}
      {happening.byName !== undefined && (
        <span className={styles.quiet}> {say('by', { name: happening.byName })}</span>
      )}
      {note !== undefined && <span className={styles.note}>{say('note', { note })}</span>}
    </>
  );
}

/** What happened, without by whom. */
export function whatOf(happening: Happening): string {
  switch (happening.kind) {
    case 'stage':
      return say('stage', { stage: stageWords[happening.stage] });
    case 'decision':
      return say('decision', {
        // Whoever says it, the job started.
        action: say(happening.action === 'record_start' ? 'start' : happening.action),
        title: happening.title ?? say('a_job'),
      });
    case 'contact':
      return say('contact', { channel: channelWords[happening.channel] });
    case 'edit':
      return say(`act_${happening.act}`, { fields: happening.fields.map(fieldName).join(', ') });
    case 'handover': {
      const to = happening.toName ?? say('somebody');
      return happening.fromName === undefined
        ? say('handover', { to })
        : say('handover_from', { from: happening.fromName, to });
    }
  }
}
