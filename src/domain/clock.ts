/** Source of the present instant; an argument wherever time matters, so that histories can be replayed. */
export type Clock = () => Date;
