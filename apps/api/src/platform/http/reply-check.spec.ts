import { getCaseload } from '@ischia/shared';
import fastify from 'fastify';
import { checkReplies, insistOnContracts } from './reply-check';

describe('insistOnContracts', () => {
  it('stops the boot at a route of the API without a contract, unless it is on the list', () => {
    const app = fastify();
    insistOnContracts(app, ['/api/health/live']);
    expect(() => app.get('/api/v1/patients', () => ({}))).toThrow('GET /api/v1/patients has no contract');
    expect(() => app.get('/api/health/live', () => ({}))).not.toThrow();
    expect(() => app.get('/portal/help', () => '')).not.toThrow();
  });
});

describe('checkReplies', () => {
  const answering = async (body: object, status = 200) => {
    const app = fastify();
    checkReplies(app);
    app.get('/x', { config: { endpoint: getCaseload } as object }, (_request, reply) =>
      reply.code(status).send(body),
    );
    return app.inject('/x');
  };
  const empty = { today: '2026-03-02', rows: [], nextCursor: null, total: 0 };

  it('strips what the contract does not name, so that a leaked column never leaves', async () => {
    const answer = await answering({ ...empty, passwordHash: 'secret' });
    expect([answer.statusCode, answer.json()]).toEqual([200, empty]);
  });

  it('answers 500 rather than a reply or a status that is not in the contract', async () => {
    expect((await answering({ ...empty, total: 'many' })).statusCode).toBe(500);
    expect((await answering(empty, 201)).statusCode).toBe(500);
  });
});
