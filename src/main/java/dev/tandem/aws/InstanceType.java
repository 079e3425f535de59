package dev.tandem.aws;
public record InstanceType(String t) { public static InstanceType parse(String t){return new InstanceType(t);} public boolean graviton(){return t.contains("g.");} }
