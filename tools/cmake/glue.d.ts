/** What Emscripten's glue exports: makes an instance of `wasm`, which may be either engine. */
export default function createModule(options: { wasm: WebAssembly.Module }): Promise<any>;
