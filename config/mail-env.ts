import { z } from 'zod';

/** How mails leave. */
export interface MailEnvironment {
  /** The mail server; mails are files beside the data when absent. */
  readonly smtpUrl: string | undefined;
  /** `Name <address>` or an address; made of the public address when absent. */
  readonly from: string | undefined;
  /** The return path; the address they are from when absent. */
  readonly bounces: string | undefined;
  /** What signs them. */
  readonly dkim: { readonly keyFile: string; readonly selector: string } | undefined;
}

const address = String.raw`[^\s@<>"]{1,64}@[^\s@<>"]+`;
const notFrom = 'MAIL_FROM must be an address, with a name or without: Stepwell <no-reply@care.example>';
const notBounces = 'MAIL_BOUNCES must be an address: bounces@care.example';

/** Whoever sees the sender of a mail over a shoulder must not learn what the service is for. */
const telling =
  /recover|rehab|treatment|therap|addict|alcohol|drug|substance|sober|clinic|health|medic|patient|court|probation|prison|offen[cd]|convict|record/i;
const notNeutral =
  'MAIL_FROM must not say what the service is for: nothing of recovery, health, treatment, courts or records. Choose a neutral name and address.';

/** The variables that are about mails, each absent when empty. */
export const mailVariables = Object.fromEntries(
  Object.entries({
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\/[^/?\s]+/, 'SMTP_URL must be an address: smtps://user:password@mail.example:465'),
    MAIL_FROM: z
      .string()
      .regex(new RegExp(`^(?:${address}|[^<>"\r\n]{1,80}<${address}>)$`), notFrom)
      .refine((from) => !telling.test(from), notNeutral),
    MAIL_BOUNCES: z.string().regex(new RegExp(`^${address}$`), notBounces),
    MAIL_DKIM_KEY_FILE: z.string(),
    MAIL_DKIM_SELECTOR: z
      .string()
      .regex(/^[\w-]+(\.[\w-]+)*$/, 'MAIL_DKIM_SELECTOR must be the name under _domainkey: mail2026'),
  }).map(([name, schema]) => [
    name,
    z.preprocess((value) => (value === '' ? undefined : value), schema.optional()),
  ]),
) as unknown as Record<keyof MailValues, z.ZodType<string | undefined>>;

interface MailValues {
  readonly SMTP_URL?: string | undefined;
  readonly MAIL_FROM?: string | undefined;
  readonly MAIL_BOUNCES?: string | undefined;
  readonly MAIL_DKIM_KEY_FILE?: string | undefined;
  readonly MAIL_DKIM_SELECTOR?: string | undefined;
}

const halfDkim = 'MAIL_DKIM_KEY_FILE and MAIL_DKIM_SELECTOR go together. Set both, or neither.';

/** What does not go together. */
export const mailProblems = ({
  MAIL_DKIM_KEY_FILE: file,
  MAIL_DKIM_SELECTOR: selector,
}: MailValues): readonly string[] => ((file === undefined) === (selector === undefined) ? [] : [halfDkim]);

export const mailOf = (values: MailValues): MailEnvironment => {
  const { MAIL_DKIM_KEY_FILE: keyFile, MAIL_DKIM_SELECTOR: selector } = values;
  return {
    smtpUrl: values.SMTP_URL,
    from: values.MAIL_FROM,
    bounces: values.MAIL_BOUNCES,
    dkim: keyFile === undefined || selector === undefined ? undefined : { keyFile, selector },
  };
};
