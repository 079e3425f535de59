package dev.tandem.element.filesystem;

/** What a file system keeps its files on, the same in both regions. */
public record FileStorage(
        FileSystemType type, PerformanceMode performanceMode, Throughput throughput, FileLifecycle lifecycle) {

    /** In several zones, General Purpose, elastic; files stay where they are written. */
    static final FileStorage USUAL = new FileStorage(
            new FileSystemType.Regional(),
            PerformanceMode.GENERAL_PURPOSE,
            new Throughput.Elastic(),
            FileLifecycle.NONE);

    FileStorage type(FileSystemType other) {
        return new FileStorage(other, performanceMode, throughput, lifecycle);
    }

    FileStorage performanceMode(PerformanceMode other) {
        return new FileStorage(type, other, throughput, lifecycle);
    }

    FileStorage throughput(Throughput other) {
        return new FileStorage(type, performanceMode, other, lifecycle);
    }

    FileStorage lifecycle(FileLifecycle other) {
        return new FileStorage(type, performanceMode, throughput, other);
    }
}
