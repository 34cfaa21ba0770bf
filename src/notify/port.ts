/** A mail as it is to leave. Nothing in it names anybody but who gets it and whom to answer. */
export interface Mail {
  readonly to: string;
  readonly replyTo?: string | undefined;
  readonly subject: string;
  readonly text: string;
  /** Without its angle brackets; of the cause, so that a mail that arrives twice is seen to be one. */
  readonly messageId: string;
  /** Further headers, by name. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * What became of a mail. `later`: nothing arrived, and it may if it is tried again. `refused`: it will never be taken; `address` says
 * whether that is the recipient's. `unknown`: all of it may have arrived, for the other side fell silent after it was told to take it.
 */
export type Outcome =
  | { readonly became: 'sent' }
  | { readonly became: 'later' | 'unknown'; readonly error: string }
  | { readonly became: 'refused'; readonly error: string; readonly address: boolean };

/** Sends mails. One contract suite runs on every adapter. */
export interface Mailer {
  /** Where they go, for whoever looks after it. */
  readonly goes: 'smtp' | 'files';
  /**
   * Sends one. `beforeContent` is called when the other side is ready to take it and before any of it leaves; what it throws stops
   * the mail, and is thrown. Errors hold codes, never an address.
   */
  send(mail: Mail, beforeContent: () => Promise<void>): Promise<Outcome>;
}

/** What a mail says, and in which language. Words are made outside of the use cases. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** Something a partner is told, as it is to leave: `body` is signed with its id and time, as standardwebhooks says. */
export interface WebhookCall {
  readonly url: string;
  readonly secret: string;
  /** The same at every try, so that one that comes twice is seen to be one. */
  readonly id: string;
  readonly body: string;
  /** Of this try, in milliseconds. */
  readonly now: number;
}

/** What became of a call: `later`, it may be taken if it is tried again. Errors hold codes, never an address. */
export type CallOutcome =
  | { readonly became: 'sent' }
  | { readonly became: 'later' | 'refused'; readonly error: string };

/** Calls other programs. */
export interface Webhooks {
  /** Whether a host is inside a network of ours, as far as it says so itself. */
  isPrivateHost(host: string): boolean;
  /**
   * Makes one. `beforeContent` is called when the other side is reached and before anything is said to it; what it throws ends the
   * call there, and is thrown.
   */
  send(call: WebhookCall, beforeContent: () => Promise<void>): Promise<CallOutcome>;
}
