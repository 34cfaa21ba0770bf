import type { ImportKind } from '../import.ts';
import type { DecisionAction } from '../match.ts';
import type { LinkPurpose } from '../one-time-link.ts';
import type { Noun } from './nouns.ts';
import type { Permission } from './permissions.ts';

type VerbOf<P> = P extends `${string}:${infer Verb}` ? Verb : never;
type NounOf<P> = P extends `${infer Named}:${string}` ? Named : never;

/**
 * What the trail may say was done: what permissions name, what is decided about a match, and these. Whoever adds one adds its
 * words for the page of the trail (`web/words/en/acts.ts`), or it does not compile.
 */
export type AuditAction =
  | VerbOf<Permission>
  | DecisionAction
  | 'accept_heads'
  | 'admit'
  | 'ask_erasure'
  | 'attach'
  | 'begin'
  | 'call_portal'
  | 'carry_out'
  | 'change'
  | 'change_email'
  | 'change_password'
  | 'change_role'
  | 'close'
  | 'confirm'
  | 'disable'
  | 'disclose'
  | 'enable'
  | 'end_session'
  | 'end_sessions'
  | 'forget'
  | 'hand_over'
  | 'import'
  | 'issue'
  | 'issue_link'
  | 'issue_sign_in'
  | 'join'
  | 'link'
  | 'open_session'
  | 'put_reasons_first'
  | 'put_scores_first'
  | 'refuse'
  | 'remove'
  | 'renew'
  | 'reopen'
  | 'replay'
  | 'resend'
  | 'reseal'
  | 'reset_password'
  | 'resume_scoring'
  | 'revoke'
  | 'score'
  | 'set_periods'
  | 'sign_in'
  | 'step_up'
  | 'stop'
  | 'stop_mails'
  | 'stop_scoring'
  | 'tell'
  | 'try_address_again'
  | 'update'
  | 'void';

/** What the trail may say it was done to. An entry about a record names that; a refusal names what was asked for. */
export type AuditNoun =
  | NounOf<Permission>
  | Noun
  | ImportKind
  | LinkPurpose
  | 'decision_history'
  | 'employer_history'
  | 'need_costs'
  | 'opportunity_history'
  | 'participant_history'
  | 'partner_link'
  | 'recorded'
  | 'stage_history';

/** A permission that was refused, as the trail tells it. */
export function actOf(permission: Permission): { readonly action: AuditAction; readonly noun: AuditNoun } {
  // Each permission is written as these two, with a colon between.
  const [noun, action] = permission.split(':') as [NounOf<Permission>, VerbOf<Permission>];
  return { action, noun };
}
