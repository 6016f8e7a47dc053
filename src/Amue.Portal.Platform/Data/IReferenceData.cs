namespace Amue.Portal.Platform.Data;

/// <summary>A row that many requests read and few change: every node keeps it in memory (<see cref="KeptReadings"/>), and changing it renews the references stamp.</summary>
public interface IReferenceData;
