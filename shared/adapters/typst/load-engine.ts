import { loadNativeEngine } from './native-engine.ts';
import type { TypstEngine } from './typst-engine.ts';
import { loadWasmEngine } from './wasm-engine.ts';

export type EngineKind = 'native' | 'wasm';

/** The engine asked for; without a wish the native one, or the WebAssembly one where no binary fits this machine. */
export async function loadEngine(kind?: EngineKind): Promise<TypstEngine> {
  if (kind === 'wasm') return loadWasmEngine();
  try {
    return await loadNativeEngine();
  } catch (error) {
    if (kind === 'native') throw error;
    return loadWasmEngine();
  }
}
