import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings, SETTING_NAMES } from './env';

const example = readFileSync(join(__dirname, '../../../../.env.example'), 'utf8');

describe('the settings', () => {
  it('are the ones that .env.example explains, no more and no fewer', () => {
    const named = [...example.matchAll(/^#?\s?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);
    expect([...new Set(named)].sort()).toEqual([...SETTING_NAMES].sort());
  });

  it('have defaults for a laptop, and an empty value is none', () => {
    expect(readSettings({ PUBLIC_URL: '' })).toMatchObject({
      PORT: 3000,
      DATA_DIR: '.data',
      WORKER: 'inside',
      DEMO: false,
    });
  });

  it.each([
    ['PORT', 'eighty'],
    ['DEMO', 'yes'],
    ['WORKER', 'outside'],
    ['DEMO_TODAY', '2026-02-30'],
    ['PUBLIC_URL', 'http://clinic.example'],
    ['PUBLIC_URL', 'clinic.example'],
  ])('refuse %s=%s and name it', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`${name}: `));
  });

  it('take an https address, and http on loopback only', () => {
    expect(readSettings({ PUBLIC_URL: 'https://clinic.example/' }).PUBLIC_URL).toBe('https://clinic.example');
    expect(readSettings({ PUBLIC_URL: 'http://127.0.0.1:3000' }).PUBLIC_URL).toBe('http://127.0.0.1:3000');
  });
});
