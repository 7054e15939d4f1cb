const BYTES_PER_PAGE = 65_536;
const BYTES_PER_MEGABYTE = 1024 * 1024;

/**
 * Lets no WebAssembly module of this thread take more than so much memory: a module asks for more through
 * `WebAssembly.Memory.grow`. A thread's own limits do not count it, and a module that is refused may go on with what it
 * has and tell nonsense: the thread ends instead.
 */
export function boundMemory(megabytesMax: number): void {
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number) {
    const bytes = this.buffer.byteLength + pages * BYTES_PER_PAGE;
    if (bytes > megabytesMax * BYTES_PER_MEGABYTE) process.exit(1);
    return grow.call(this, pages);
  };
}
