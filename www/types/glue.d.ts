// wasm-bindgen's glue; widget/src/types.rs describes the API in full.

export interface Widget {
  update(settings: Record<string, string | undefined>, texts: string[]): void;
  wake(long: boolean): void;
  destroy(): Saved;
}

/** The answers of a widget that was taken down. */
export type Saved = object;

export const wasm_bindgen: {
  (init: { module_or_path: Response | Promise<Response> }): Promise<WebAssembly.Exports>;
  mount(
    root: Element,
    settings: Record<string, string | undefined>,
    texts: string[],
    notify: (name: string, detail: any) => void,
    saved?: Saved,
  ): Widget;
  /** The next part has come; there are some unless the build has all in one. */
  part_came(): void;
  assess(answers: object): object;
  decode(text: string): any;
  summary(record: string, language: string, texts?: unknown): any;
  toFhir(record: string, language: string, texts: unknown, zone: number, id: string): string;
};
