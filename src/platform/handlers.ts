/** A function for each type of request, given the request of that type. */
export type Handlers<Request extends { type: string }, Replies extends Record<Request['type'], unknown>> = {
  readonly [Type in Request['type']]: (
    request: Extract<Request, { type: Type }>,
  ) => Replies[Type] | Promise<Replies[Type]>;
};
