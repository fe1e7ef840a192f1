import { aClinicSettings } from '../../../../testing/admin-factories';
import { changesIn, toForm } from './settings-form';

describe('changesIn', () => {
  const form = toForm(aClinicSettings());

  it('is what was marked, an emptied field included, and nothing else', () => {
    expect(changesIn({ ...form, phone: null }, { phone: true, sameDayNumber: false })).toEqual({
      phone: null,
    });
  });

  it('sends a whole week when one time of it was changed', () => {
    expect(changesIn(form, { opening: [[{ opens: true }]] })).toEqual({ opening: form.opening });
  });

  it('is nothing when nothing was changed', () => {
    expect(changesIn(form, {})).toEqual({});
  });
});
