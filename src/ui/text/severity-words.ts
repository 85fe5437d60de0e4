/** What a severity is called and what it asks of the clerk. */
export interface SeverityWords {
  readonly name: string;
  readonly meaning: string;
}
