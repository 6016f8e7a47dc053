using System.Text.Json;
using System.Text.Json.Serialization;
using Amue.Portal.Platform.Data;

namespace Amue.Portal.Operating.Nodes;

/// <summary>Where the serving process leaves its state for the command line: a file of the data directory.</summary>
internal sealed class NodeFile(DataDirectory data)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly string _path = data.PathOf("node.json");

    public async Task WriteAsync(NodeState state, CancellationToken cancellationToken)
    {
        var coming = _path + ".coming";
        await File.WriteAllBytesAsync(coming, JsonSerializer.SerializeToUtf8Bytes(state, Json), cancellationToken);
        File.Move(coming, _path, overwrite: true);
    }

    /// <returns>Null when no process has left one.</returns>
    public async Task<NodeState?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return JsonSerializer.Deserialize<NodeState>(await File.ReadAllBytesAsync(_path, cancellationToken), Json);
        }
        catch (Exception none) when (none is IOException or JsonException)
        {
            return null;
        }
    }

    /// <summary>A process that stops says so.</summary>
    public void Remove() => File.Delete(_path);
}
