/** A function for each type of request, given the request of that type and the tab that asks, if one does. */
export type Handlers<Request extends { type: string }, Replies extends Record<Request['type'], unknown>> = {
  readonly [Type in Request['type']]: (
    request: Extract<Request, { type: Type }>,
    tabId?: number,
  ) => Replies[Type] | Promise<Replies[Type]>;
};
