import { chmodSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { KeyError } from '../../src/security/key-file.ts';
import { keyIn, mountedKey } from '../../src/security/mounted-key.ts';

describe('a mounted key', () => {
  let dir: string;
  let file: string;
  const key = Buffer.alloc(32, 9).toString('base64');
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'stepwell-mounted-'));
    file = join(dir, 'stepwell_key');
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const write = (text: string, mode: number) => {
    writeFileSync(file, text);
    chmodSync(file, mode);
  };
  const refused = (): string => {
    try {
      mountedKey(file);
    } catch (error) {
      expect(error).to.be.instanceOf(KeyError);
      return (error as KeyError).sentence;
    }
    return 'taken';
  };

  it('is read as Docker and Kubernetes mount it, and as one keeps it oneself', () => {
    for (const mode of [0o400, 0o600, 0o440, 0o444]) {
      write(`${key}\n`, mode);
      expect(mountedKey(file), mode.toString(8)).to.equal(key);
      rmSync(file);
    }
    write(key, 0o444);
    const link = join(dir, 'link');
    symlinkSync(file, link);
    expect(mountedKey(link)).to.equal(key);
  });

  it('is refused where others may change it, or read a file of our own', () => {
    for (const mode of [0o644, 0o640, 0o660, 0o606, 0o666, 0o602]) {
      write(key, mode);
      expect(refused(), mode.toString(8)).to.match(/^STEPWELL_KEY_FILE: others may .* chmod 400/);
    }
  });

  it('may be where a rotation is to find it, as it is mounted; and is made for the owner alone where none is', () => {
    for (const mode of [0o400, 0o440, 0o444, 0o600]) {
      write(`${key}\n`, mode);
      expect(Buffer.from(keyIn(file)).toString('base64'), mode.toString(8)).to.equal(key);
      rmSync(file);
    }
    expect(Buffer.from(keyIn(file)).toString('base64'))
      .to.equal(mountedKey(file))
      .and.not.equal(key);
    expect(statSync(file).mode & 0o777).to.equal(0o600);
    chmodSync(file, 0o644);
    expect(() => keyIn(file)).to.throw(KeyError);
    const nowhere = join(dir, 'none', 'key');
    expect(() => keyIn(nowhere))
      .to.throw(KeyError)
      .with.property('sentence')
      .that.matches(/cannot be made \(ENOENT\)/);
  });

  it('is refused when it is none, without a word of it', () => {
    for (const text of ['', 'short', Buffer.alloc(31, 9).toString('base64'), key + key, key.slice(2)]) {
      write(text, 0o600);
      expect(refused(), text).to.match(/must hold 32 bytes/);
      if (text !== '') expect(refused()).not.to.include(text);
    }
    rmSync(file);
    expect(refused()).to.match(/cannot be read \(ENOENT\)/);
    file = dir;
    chmodSync(dir, 0o700);
    expect(refused()).to.match(/cannot be read \(EISDIR\)/);
  });
});
