import { z } from 'zod';

const givenArguments = z
  .object({
    Arguments: z.array(z.unknown()).optional(),
    ReferencedObjectPathIds: z.array(z.number()).nullish(),
  })
  .optional();

const queryBody = z.object({
  Actions: z.array(
    z.object({
      Id: z.number(),
      ActionType: z.number(),
      Name: z.string().optional(),
      ObjectPathId: z.number(),
      ArgumentInfo: givenArguments,
      QueryInfo: z.object({ Select: z.array(z.string()).optional() }).nullish(),
    }),
  ),
  ObjectPaths: z.record(
    z.string(),
    z.object({
      ObjectPathType: z.number(),
      Name: z.string().optional(),
      ParentObjectPathId: z.number().optional(),
      ArgumentInfo: givenArguments,
    }),
  ),
});

/** A request as the proxy library sends it. */
export type QueryBody = z.infer<typeof queryBody>;
/** How an object is reached. */
export type QueryPath = QueryBody['ObjectPaths'][string];

/** One thing to be done. */
export type QueryAction = QueryBody['Actions'][number];
/** Arguments of an action or path. */
export type GivenArguments = z.infer<typeof givenArguments>;

/** Numbers by which a request says what kind of action it means. */
export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

/** Numbers by which a request says how an object is reached. */
export const PATH = {
  root: 1,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;

/** Reads the body of a request; one that cannot be read is a fault of the simulation. */
export function parseQueryBody(bodyJson: string): QueryBody {
  return queryBody.parse(JSON.parse(bodyJson));
}

/** Whether a request only lets go of objects kept before: the library's own tidying, nobody's `sync`. */
export function isTidying(bodyJson: string): boolean {
  const { Actions } = parseQueryBody(bodyJson);
  return Actions.every(
    ({ ActionType, Name }) =>
      ActionType === ACTION.instantiate ||
      (ActionType === ACTION.method && Name === '_RemoveReference'),
  );
}
