/** A private file system in memory, as far as the copies use it; it can be made to refuse. */
const files = new Map<string, string>();

/** What the next writes reject with; undefined: they work. */
export const refusal: { error: Error | undefined } = { error: undefined };

export function fakeFiles(): Map<string, string> {
  files.clear();
  refusal.error = undefined;
  const root = {
    getFileHandle: async (name: string, options?: { create?: boolean }) => {
      if (!files.has(name)) {
        if (!options?.create) throw new DOMException(name, 'NotFoundError');
        files.set(name, '');
      }
      return handle(name);
    },
    removeEntry: async (name: string) => {
      if (!files.delete(name)) throw new DOMException(name, 'NotFoundError');
    },
    async *keys() {
      yield* [...files.keys()];
    },
  };
  Object.defineProperty(navigator, 'storage', {
    configurable: true,
    value: { getDirectory: async () => root },
  });
  return files;
}

function handle(name: string) {
  return {
    getFile: async () => new Blob([files.get(name) ?? '']),
    createWritable: async () => {
      let text = '';
      return {
        write: async (part: string) => {
          if (refusal.error) throw refusal.error;
          text += part;
        },
        close: async () => void files.set(name, text),
        abort: async () => undefined,
      };
    },
  };
}
