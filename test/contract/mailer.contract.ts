import { expect } from 'chai';
import type { Mail, Mailer } from '../../src/notify/port.ts';

export const mail: Mail = {
  to: 'coach@demo.example',
  replyTo: 'other@demo.example',
  subject: 'An answer has come – sehr schön',
  text: `Open it:\nhttps://care.example/mail/stop/${'x'.repeat(150)}\n`,
  messageId: 'of-the-cause@care.example',
  headers: {
    'Auto-Submitted': 'auto-generated',
    'List-Unsubscribe': '<https://care.example/mail/stop/abc>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  },
};

/** What every mailer promises. `arrived` gives the mails that came out at the far side, as text. */
export function mailerContract(
  name: string,
  open: () => Promise<{
    mailer: Mailer;
    arrived: () => Promise<readonly string[]>;
    close: () => Promise<void>;
  }>,
) {
  describe(`a mailer: ${name}`, () => {
    let opened: Awaited<ReturnType<typeof open>>;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());

    it('sends a mail whole, once it has said that it is about to', async () => {
      let before: readonly string[] = ['not asked'];
      const outcome = await opened.mailer.send(mail, async () => {
        before = await opened.arrived();
      });
      expect([outcome, before]).to.deep.equal([{ became: 'sent' }, []]);
      const [text = '', ...more] = await opened.arrived();
      expect(more).to.deep.equal([]);
      expect(text).to.match(/^Message-ID: <of-the-cause@care\.example>\r?$/im);
      expect(text).to.match(/^Auto-Submitted: auto-generated\r?$/m);
      expect(text).to.match(/^Reply-To: other@demo\.example\r?$/m);
      expect(text).to.match(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
      expect(text).to.match(/^From: Stepwell <no-reply@care\.example>\r?$/m);
      expect(text).to.include('To: coach@demo.example');
    });

    it('sends nothing where what comes before is not done', async () => {
      const error = new Error('The lease is gone.');
      const thrown = await opened.mailer
        .send(mail, () => Promise.reject(error))
        .catch((caught: unknown) => caught);
      expect(thrown).to.equal(error);
      expect(await opened.arrived()).to.deep.equal([]);
    });
  });
}
