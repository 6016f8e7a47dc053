using System.Diagnostics;
using System.Text;

namespace Amue.Portal.Testing;

/// <summary>A program that ends when its standard input does, so that it never outlives the tests, even killed ones.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    private ChildProcess(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, line) => { lock (_errors) { _errors.AppendLine(line.Data); } };
        process.BeginErrorReadLine();
    }

    public string Errors { get { lock (_errors) { return _errors.ToString().Trim(); } } }

    public static ChildProcess Start(string program, params IEnumerable<string> arguments)
    {
        // All three streams are ours: a child that kept the test runner's would keep the runner waiting for it.
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new(Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start."));
    }

    public async Task<string> ReadLineAsync()
    {
        if (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            return line;
        }

        await _process.WaitForExitAsync();
        throw new InvalidOperationException($"{_process.StartInfo.FileName} ended: {Errors}");
    }

    public async Task<string> AskAsync(string command)
    {
        await _process.StandardInput.WriteLineAsync(command);
        await _process.StandardInput.FlushAsync();
        return await ReadLineAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
