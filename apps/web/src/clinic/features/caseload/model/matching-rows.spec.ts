import { aCaseloadRow } from '../../../../testing/clinic-factories';
import { matchingRows } from './matching-rows';

const rows = ['Irena Novák', 'Maria Lopes', 'ליאת כהן'].map((displayName) => aCaseloadRow({ displayName }));
const names = (typed: string) => matchingRows(rows, typed).map((row) => row.displayName);

describe('matchingRows', () => {
  it('finds Novák by “novak”, by any part and in any order', () => {
    expect(names('novak')).toEqual(['Irena Novák']);
    expect(names('lop  mar')).toEqual(['Maria Lopes']);
    expect(names('כהן')).toEqual(['ליאת כהן']);
  });
  it('keeps all three rows for blanks and none for a stranger', () => {
    expect(names('   ')).toHaveLength(3);
    expect(names('zzz')).toEqual([]);
  });
});
