import { aFlag, anOverview } from '../../../../testing/clinic-factories';
import { headerFacts } from './header-facts';

describe('headerFacts', () => {
  it('counts open flags only, and takes the worst that is not as expected', () => {
    const flags = [
      aFlag({ severity: 'moderate' }),
      aFlag({ severity: 'high', state: 'in-progress' }),
      aFlag({ severity: 'urgent', state: 'resolved' }),
    ];
    expect(headerFacts(anOverview({ flags }))).toMatchObject({ openFlags: 2, worstOpen: 'high' });
    expect(headerFacts(anOverview({ flags: [aFlag({ asExpected: true })] }))).toMatchObject({
      openFlags: 1,
      worstOpen: 'as-expected',
    });
    expect(headerFacts(anOverview())).toMatchObject({ openFlags: 0, worstOpen: null });
  });
  it('is in week 2 on the fourteenth day, and says a missing screen', () => {
    const overview = anOverview();
    expect(headerFacts(overview).week).toBe('2, Protect and reload');
    const unscreened = { ...overview.episode!, screenedOn: null };
    expect(headerFacts({ ...overview, episode: unscreened }).screen).toEqual({
      words: 'not done',
      attention: true,
    });
    expect(headerFacts(anOverview({ programme: null })).week).toBeNull();
  });
});
