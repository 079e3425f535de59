package dev.tandem.aws;
public enum DatabaseEngine { POSTGRES("postgres","17"), MYSQL("mysql","8.4"); private final String id; private final String v; DatabaseEngine(String id,String v){this.id=id;this.v=v;} public String id(){return id;} public String newestVersion(){return v;} }
