import { stateAfter, stateBeforeClosing } from './moves';

describe('stateAfter', () => {
  it.each([
    ['acknowledged', 'open', 'acknowledged'],
    ['acknowledged', 'acknowledged', null],
    ['acknowledged', 'in-progress', null],
    ['acknowledged', 'resolved', null],
    ['acted', 'open', 'in-progress'],
    ['acted', 'in-progress', 'in-progress'],
    ['acted', 'dismissed', null],
    ['resolved', 'open', 'resolved'],
    ['resolved', 'in-progress', 'resolved'],
    ['resolved', 'resolved', null],
    ['dismissed', 'acknowledged', 'dismissed'],
    ['dismissed', 'in-progress', null],
    ['dismissed', 'resolved', null],
  ] as const)('%s of a flag that is %s gives %s', (move, state, after) => {
    expect(stateAfter(move, state)).toBe(after);
  });
});

describe('stateBeforeClosing', () => {
  const closing = {
    kind: 'resolved',
    at: '2026-03-02T10:00:00.000Z',
    staffMemberId: 'kate',
    stateBefore: 'in-progress',
  };

  it.each([
    ['after 10 seconds', closing, 'kate', '2026-03-02T10:00:10.000Z', 'in-progress'],
    ['after 10.001 seconds', closing, 'kate', '2026-03-02T10:00:10.001Z', null],
    ['by somebody else', closing, 'tomasz', '2026-03-02T10:00:01.000Z', null],
    ['of an acknowledgement', { ...closing, kind: 'acknowledged' }, 'kate', '2026-03-02T10:00:01.000Z', null],
    [
      'of a flag closed while open',
      { ...closing, stateBefore: 'open' },
      'kate',
      '2026-03-02T10:00:01.000Z',
      'open',
    ],
  ])('gives, %s, the state to go back to', (_title, last, who, now, state) => {
    expect(stateBeforeClosing(last, who, new Date(now))).toBe(state);
  });
});
